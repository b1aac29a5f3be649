using CheckinBot.Bot.Turns;

namespace CheckinBot.Bot.Commands.Links;

/// <summary>What a link of ours leads to: <c>key-results/{id}</c> or <c>objectives/{id}</c>, the id in 22 characters. It names something and grants nothing.</summary>
/// <param name="Kind"><see cref="KeyResults"/> or <see cref="Objectives"/>.</param>
/// <param name="Id">Of the key result or objective.</param>
public sealed record LinkTo(string Kind, Guid Id)
{
    public const string KeyResults = "key-results", Objectives = "objectives";

    /// <summary>Null for what <see cref="ToString"/> did not write.</summary>
    public static LinkTo? Read(string text) =>
        text.Split('/') is [KeyResults or Objectives, var id] parts && ShortId.Read(id) is { } named ? new LinkTo(parts[0], named) : null;

    public override string ToString() => $"{Kind}/{ShortId.Of(Id)}";
}
