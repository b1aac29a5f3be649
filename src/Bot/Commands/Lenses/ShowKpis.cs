using CheckinBot.Bot.Cards.Lenses;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Commands.Status;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Naming;
using CheckinBot.Objectives.People;

namespace CheckinBot.Bot.Commands.Lenses;

/// <summary><c>kpi [team]</c>: the standing measures and whether each lies in its band; <c>kpi new</c> opens the form that writes one.</summary>
public sealed class ShowKpis(WriteKpi write) : ICommand, IPress
{
    private static readonly string[] New = ["new", "add", "nouveau", "nouvel", "nouvelle", "ajouter", "creer"];

    public CommandWord Word { get; } = new("kpi", "indicateurs", ["kpis", "indicateur", "indicator", "indicators"], InChannel: true) { Offered = false };

    /// <summary>A team's by its id, all without one; <c>kpi-all</c> shows the whole list.</summary>
    public IReadOnlyCollection<string> Verbs { get; } = ["kpi", "kpi-all"];

    public async Task<Reply> Answer(Visit visit, string rest, CancellationToken cancel)
    {
        var (first, more) = rest.IndexOf(' ', StringComparison.Ordinal) is var at and > 0 ? (rest[..at], rest[at..].Trim()) : (rest, "");
        if (New.Contains(Fold.Name(first))) return await write.Open(visit with { Place = Place.Own }, more, cancel);
        // In a channel everybody reads: that channel's team, whatever was asked for; the rest is answered in the person's own chat.
        if (visit.Place is Place.Channel { TeamId: var here } && visit.Me.Team(here) is { } team && (rest.Length == 0 || Names.Teams(visit, rest) is [var named] && named.Id == here))
        {
            var voice = Voice.Of(team.Language ?? visit.Me.Organisation.Language, visit.Me.Organisation.Lens);
            return new Reply.New(KpiCard.Render(await Of(visit, voice, team, whole: false, cancel)));
        }
        var own = visit with { Place = Place.Own };
        if (rest.Length == 0) return new Reply.New(KpiCard.Render(await Of(own, visit.Voice, null, whole: false, cancel)), Privately: true);
        return new Reply.New(Names.Teams(visit, rest) switch
        {
            [var one] => KpiCard.Render(await Of(own, visit.Voice, one, whole: false, cancel)),
            [] => TalkCards.NoSuch(visit.Voice, rest),
            var several => TalkCards.WhichOne(visit.Voice, rest, [.. several.Select(t => t.Name)]),
        }, Privately: true);
    }

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        var team = action.First is { } id ? visit.Me.Team(id) : null;
        if (team is null && action.Ids.Count > 0) return NotYours.Reply(visit);
        var card = KpiCard.Render(await Of(visit with { Place = Place.Own }, visit.Voice, team, action.Verb == "kpi-all", cancel));
        return visit.Place is Place.Personal ? new Reply.Replace(card) : new Reply.New(card, Privately: true);
    }

    private static async Task<KpiView> Of(Visit visit, Voice voice, Team? team, bool whole, CancellationToken cancel) => new(
        voice, team?.Name ?? visit.Me.Organisation.Name, visit.Today, await StandingMeasures.For(visit, team, cancel))
    {
        Team = team?.Id, Whole = whole, MayAdd = visit.Place is not Place.Channel && visit.Me.AllTeams.Any(visit.May.WriteIn),
    };
}
