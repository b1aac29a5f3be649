using CheckinBot.Bot.Commands.Status;
using CheckinBot.Bot.Turns;

namespace CheckinBot.Bot.Commands.Home;

/// <summary>A person's own place: what is due, what they carry, their settings, from top to bottom.</summary>
public static class OpenHome
{
    public const string Due = "due", Mine = "mine", Settings = "settings";

    public static readonly IReadOnlyList<string> Parts = [Due, Mine, Settings];
}

/// <summary>What waits for an answer of theirs.</summary>
public sealed class OpenDue(ShowPending pending) : IOpen
{
    public string About => OpenHome.Due;

    public Task<Reply> Open(Visit visit, string matter, CancellationToken cancel) => pending.Answer(visit, "", cancel);
}

/// <summary>What they carry.</summary>
public sealed class OpenMine : IOpen
{
    public string About => OpenHome.Mine;

    public async Task<Reply> Open(Visit visit, string matter, CancellationToken cancel) =>
        new Reply.New(await PersonStatus.Card(visit, visit.Me.Person, cancel), Privately: true);
}
