using CheckinBot.Bot.Words;
using CheckinBot.Bot.Workspaces;
using CheckinBot.Storage.Model;
using CheckinBot.Storage.Rounds;

namespace CheckinBot.Bot.Turns;

/// <summary>One turn at the desk: who is there and where, the organisation's data, and the moment. A command gets nothing else.</summary>
public sealed record Visit(AppDb Db, Caller Me, Place Place, DateTimeOffset Now)
{
    public Voice Voice => Me.Voice;
    public May May { get; } = new(Me);

    /// <summary>See <see cref="Said.Strangers"/>.</summary>
    public IReadOnlyDictionary<string, Sighting> Strangers { get; init; } = new Dictionary<string, Sighting>();

    /// <summary>From how many people on a group shows figures to who is not of it.</summary>
    public SmallestGroup Smallest { get; init; } = new();

    /// <summary>The person's own day.</summary>
    public DateOnly Today => Me.DayOf(Now);
}
