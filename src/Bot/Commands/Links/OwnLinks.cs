namespace CheckinBot.Bot.Commands.Links;

/// <summary>
/// Links to key results and objectives, <c>{PublicUrl}/dashboard/key-results/{id}</c>, to be passed on. Whoever follows one or says it in chat is asked
/// again what they may see.
/// </summary>
/// <param name="publicUrl">Where this service is reached from outside, with https; null when it is not: then there are no links.</param>
public sealed class OwnLinks(Uri? publicUrl)
{
    public const string Path = "/dashboard";

    private readonly string? start = publicUrl is null ? null : publicUrl.AbsoluteUri.TrimEnd('/') + Path + "/";

    public string? Of(LinkTo to) => start is null ? null : start + to;

    /// <summary>What a link leads to, when the words are a link of ours and nothing else. What somebody's tools hang on behind <c>?</c> or <c>#</c> does not matter.</summary>
    public LinkTo? Read(string words) =>
        start is not null && Uri.TryCreate(words.Trim(), UriKind.Absolute, out var link) && link.GetLeftPart(UriPartial.Path) is var path && path.StartsWith(start, StringComparison.Ordinal)
            ? LinkTo.Read(path[start.Length..].TrimEnd('/'))
            : null;
}
