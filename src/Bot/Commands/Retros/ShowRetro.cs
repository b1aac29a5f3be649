using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Retros;
using CheckinBot.Bot.Cards.Status;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Commands.Status;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Bot.Commands.Retros;

/// <summary><c>retro [team] [cycle]</c>: what a cycle came to. Whoever may not see the key results reads counts, and none of a small team.</summary>
public sealed class ShowRetro : ICommand, IPress
{
    public CommandWord Word { get; } = new("retro", "bilan", ["rétro", "retrospective", "rétrospective"]) { Offered = false };

    public IReadOnlyCollection<string> Verbs { get; } = ["retro"];

    public async Task<Reply> Answer(Visit visit, string rest, CancellationToken cancel) => new Reply.New(RetroAsked.Read(visit, rest) switch
    {
        null => RetroCard.NoSuch(visit.Voice, rest, [.. visit.Me.Structure.Cycles.Where(c => c.Start <= visit.Today).OrderByDescending(c => c.End).Select(c => c.Name)]),
        { Teams: { Count: > 1 } teams } => TalkCards.WhichOne(visit.Voice, rest, [.. teams.Select(t => t.Name)]),
        { Cycles: { Count: > 1 } cycles } => TalkCards.WhichOne(visit.Voice, rest, [.. cycles.OrderByDescending(c => c.End).Select(c => c.Name)]),
        var asked => (asked.Teams is [var named] ? named : visit.Me.Leads.Concat(visit.Me.Teams).FirstOrDefault()) is not { } team ? TalkCards.NoSuch(visit.Voice, rest)
            : (asked.Cycles is [var cycle] ? cycle : Meant(visit)) is not { } meant ? TalkCards.Incomplete(visit.Voice, "Retro.NoCycle")
            : await Show(visit, team, meant, cancel),
    }, Privately: true);

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel) =>
        action.Ids is [var id, var of] && visit.Me.Team(id) is { } team && visit.Me.Structure.Cycles.FirstOrDefault(c => c.Id == of) is { } cycle
            ? new Reply.New(await Show(visit, team, cycle, cancel), Privately: true)
            : NotYours.Reply(visit);

    /// <summary>The one that ends this week, else the last that has ended, else the one that runs.</summary>
    private static Cycle? Meant(Visit visit)
    {
        var (running, week) = (visit.Me.Structure.CycleOn(visit.Today), Period.Week(visit.Today));
        if (running is not null && week.Holds(running.End)) return running;
        return visit.Me.Structure.Cycles.Where(c => c.End < visit.Today).OrderByDescending(c => c.End).ThenByDescending(c => c.Start).FirstOrDefault() ?? running;
    }

    private static async Task<Card> Show(Visit visit, Team team, Cycle cycle, CancellationToken cancel)
    {
        var detailed = visit.May.SeeKeyResults(team);
        if (!detailed && await TeamStatus.IsTooSmall(visit, team, cancel)) return TeamStatusCard.TooFew(visit.Voice, team.Name, visit.Smallest.People);
        return RetroCard.Render(await LookBack.Of(visit.Db, visit.Voice, team, cycle, visit.Today, (o, keyResults) => !o.Private || visit.May.See(o, keyResults), cancel) with { Detailed = detailed });
    }
}
