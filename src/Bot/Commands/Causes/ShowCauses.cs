using CheckinBot.Bot.Cards.Causes;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Status;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Commands.Status;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Bot.Commands.Causes;

/// <summary><c>causes [team]</c>: what has cost most since the cycle began. Whoever may not see the key results reads counts, and none of a small team.</summary>
public sealed class ShowCauses : ICommand
{
    public CommandWord Word { get; } = new("causes", "causes", ["cause"]) { Offered = false };

    public async Task<Reply> Answer(Visit visit, string rest, CancellationToken cancel)
    {
        var teams = rest.Length > 0 ? Names.Teams(visit, rest) : visit.Me.Leads.Concat(visit.Me.Teams).DistinctBy(t => t.Id).Take(1).ToList();
        return new Reply.New(teams switch
        {
            [var team] => await Show(visit, team, cancel),
            [] => TalkCards.NoSuch(visit.Voice, rest),
            _ => TalkCards.WhichOne(visit.Voice, rest, [.. teams.Select(t => t.Name)]),
        }, Privately: true);
    }

    private static async Task<Card> Show(Visit visit, Team team, CancellationToken cancel)
    {
        var detailed = visit.May.SeeKeyResults(team);
        if (!detailed && await TeamStatus.IsTooSmall(visit, team, cancel)) return TeamStatusCard.TooFew(visit.Voice, team.Name, visit.Smallest.People);
        var since = visit.Me.Structure.CycleOn(visit.Today)?.Start ?? Period.Of(Cadence.Quarterly, visit.Today).Start;
        var standings = await TeamStatus.For(visit, team, cancel, since);
        return CausesCard.Render(new CausesView(visit.Voice, team.Id, team.Name, since, visit.Today, CauseCost.Of(standings, since), CauseCost.Unexplained(standings, since)) { Detailed = detailed });
    }
}
