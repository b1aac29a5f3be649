using CheckinBot.Bot.Cards.Status;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Commands.Links;
using CheckinBot.Bot.Commands.Opening;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Naming;
using CheckinBot.Objectives.People;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Status;

/// <summary><c>status [me | @person | team | objective]</c>. Bare: a lead sees their team, or their teams in a line each; others themselves.</summary>
public sealed class ShowStatus(OwnLinks links, NoteOpened opened, KeptCards kept) : ICommand, IPress
{
    private static readonly string[] Me = ["me", "moi", "mine", "my"];

    public CommandWord Word { get; } = new("status", "statut", ["etat", "point d'etape", "avancement", "show"], InChannel: true);

    public IReadOnlyCollection<string> Verbs { get; } = ["status", "status-all", "details", "my-status"];

    public async Task<Reply> Answer(Visit visit, string rest, CancellationToken cancel)
    {
        // In a channel everybody reads: that channel's team, whatever was asked for; the rest is answered in the person's own chat.
        if (visit.Place is Place.Channel { TeamId: var here })
        {
            var team = visit.Me.Team(here)!;
            if (rest.Length == 0 || Names.Teams(visit, rest) is [var named] && named.Id == here)
                return new Reply.New(await Of(visit, team, StatusDepth.Worst, cancel));
            return await Answer(visit with { Place = Place.Own }, rest, cancel) is Reply.New answer ? answer with { Privately = true } : new Reply.Nothing();
        }
        if (rest.Length == 0) return new Reply.New(await Bare(visit, cancel), Privately: true);
        return await Named(visit, rest, cancel);
    }

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        if (action.Verb == "my-status") return Own(await PersonStatus.Card(visit, visit.Me.Person, cancel));
        if (action.Ids is not [var id] || visit.Me.Team(id) is not { } team) return NotYours.Reply(visit);
        var card = await TeamStatus.Card(visit with { Place = Place.Own }, team, action.Verb == "status-all" ? StatusDepth.All : StatusDepth.Worst, cancel);
        return action.Verb == "status-all" && visit.Place is Place.Personal ? new Reply.Replace(card) : new Reply.New(card, Privately: true);
    }

    private async Task<Cards.Elements.Card> Bare(Visit visit, CancellationToken cancel)
    {
        var led = visit.Me.Leads.ToList();
        if (led is [var one]) return await Of(visit, one, StatusDepth.Worst, cancel);
        if (led.Count == 0) return await PersonStatus.Card(visit, visit.Me.Person, cancel);
        var lines = new List<TeamLine>();
        foreach (var team in led) lines.Add(new TeamLine(team.Id, team.Name, await TeamStatus.For(visit, team, cancel)));
        return TeamsCard.Render(visit.Voice, visit.Today, lines);
    }

    private async Task<Reply> Named(Visit visit, string rest, CancellationToken cancel)
    {
        if (Me.Contains(Fold.Name(rest))) return Own(await PersonStatus.Card(visit, visit.Me.Person, cancel));
        if (PersonReference.Read(rest) is not null || rest.StartsWith('@'))
            return await Names.People(visit, rest, cancel) switch
            {
                [var person] => Own(await PersonStatus.Card(visit, person, cancel)),
                [] => Own(TalkCards.NoSuch(visit.Voice, rest)),
                var several => Own(TalkCards.WhichOne(visit.Voice, rest, [.. several.Select(p => "@" + p.Name)])),
            };
        if (Names.Teams(visit, rest) is [var team]) return Own(await Of(visit, team, StatusDepth.Worst, cancel));
        return Own(await ShowDetail.Find(visit, rest, links, opened, cancel));
    }

    private Task<Cards.Elements.Card> Of(Visit visit, Team team, StatusDepth depth, CancellationToken cancel) =>
        kept.Of(visit, team, depth, () => TeamStatus.Drawn(visit, team, depth, cancel));

    private static Reply.New Own(Cards.Elements.Card card) => new(card, Privately: true);
}
