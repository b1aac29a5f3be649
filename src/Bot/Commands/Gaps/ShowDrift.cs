using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Gaps;
using CheckinBot.Bot.Cards.Status;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Commands.Status;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.People;

namespace CheckinBot.Bot.Commands.Gaps;

/// <summary><c>drift [team]</c>, <c>écarts [équipe]</c>: what is behind, for who may see it; to a lead of several teams, in all of them.</summary>
public sealed class ShowDrift : ICommand, IPress
{
    public CommandWord Word { get; } = new("drift", "écarts", ["ecart", "gaps", "gap", "retards"]);

    public IReadOnlyCollection<string> Verbs { get; } = ["gaps", "gaps-all", "gaps-back"];

    public async Task<Reply> Answer(Visit visit, string rest, CancellationToken cancel)
    {
        if (rest.Length == 0) return new Reply.New(await Show(visit, Own(visit), false, cancel), Privately: true);
        return new Reply.New(Names.Teams(visit, rest) switch
        {
            [var team] => await Show(visit, [team], false, cancel),
            [] => TalkCards.NoSuch(visit.Voice, rest),
            var several => TalkCards.WhichOne(visit.Voice, rest, [.. several.Select(t => t.Name)]),
        }, Privately: true);
    }

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        if (Named(visit, action) is not { Count: > 0 } teams) return NotYours.Reply(visit);
        var card = await Show(visit, teams, action.Verb == "gaps-all", cancel);
        return action.Verb != "gaps" && visit.Place is Place.Personal ? new Reply.Replace(card) : new Reply.New(card, Privately: true);
    }

    /// <summary>The team that an action names, or all that somebody leads; null when there is no such team.</summary>
    internal static IReadOnlyList<Team>? Named(Visit visit, ActionText action) => action.Ids switch
    {
        [] => [.. visit.Me.Leads],
        [var id] when visit.Me.Team(id) is { } team => [team],
        _ => null,
    };

    private static List<Team> Own(Visit visit) => visit.Me.Leads.Any() ? [.. visit.Me.Leads] : [.. visit.Me.Teams.Take(1)];

    private static async Task<Card> Show(Visit visit, IReadOnlyList<Team> teams, bool all, CancellationToken cancel)
    {
        if (teams.Count == 0) return TalkCards.NoSuch(visit.Voice, visit.Voice["Gaps.MyTeams"]);
        var detailed = teams.All(visit.May.SeeKeyResults);
        if (!detailed && await TeamStatus.IsTooSmall(visit, teams[0], cancel)) return TeamStatusCard.TooFew(visit.Voice, teams[0].Name, visit.Smallest.People);
        return GapsCard.Render((await LeadsQueue.Of(visit, teams, cancel)).View with { Detailed = detailed, All = all });
    }
}
