using Microsoft.AspNetCore.DataProtection;

namespace CheckinBot.Bot.Edges.Slack.Install;

/// <summary>The code of an installation link: whoever opens the link joins their workspace to that organisation, for a week, so it is sent to them alone.</summary>
public sealed class InstallLinks(IDataProtectionProvider keys, TimeProvider clock)
{
    public static readonly TimeSpan For = TimeSpan.FromDays(7);

    private readonly SealForAWhile seal = new(keys, "CheckinBot.InstallLink.v1", For, clock);

    /// <returns>The whole address.</returns>
    public string To(Guid organisation, Uri publicUrl) => $"{publicUrl.AbsoluteUri.TrimEnd('/')}{InstallRoutes.Install}?code={seal.Seal(organisation.ToByteArray())}";

    /// <returns>The organisation, and whether the link has ended; null when it is none of ours.</returns>
    public (Guid Organisation, bool Ended)? Open(string code) =>
        seal.Open(code) is ({ Length: 16 } organisation, var ended) ? (new Guid(organisation), ended) : null;
}
