using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Commands.Status;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Naming;
using CheckinBot.Objectives.People;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Settings;

/// <summary><c>settings [team | organisation]</c>: what holds for a person, a team or all, where it comes from, and the form that changes it.</summary>
public sealed class ShowSettings : ICommand, IPress
{
    private static readonly HashSet<string> All = ["organisation", "organization", "all", "tous", "everybody", "societe", "company"], Teams = ["team", "equipe"];

    public CommandWord Word { get; } = new("settings", "réglages", ["reglage", "parametres", "preferences", "options"]) { Offered = false };

    public IReadOnlyCollection<string> Verbs { get; } =
        ["settings", "settings-edit", "settings-save", "team-settings", "team-settings-edit", "team-settings-save", "all-settings", "all-settings-edit", "all-settings-save"];

    public async Task<Reply> Answer(Visit visit, string rest, CancellationToken cancel)
    {
        if (rest.Length == 0) return Own(await OwnSettings.Card(visit, visit.Voice, false, cancel));
        if (All.Contains(Fold.Name(rest))) return Own(await AllSettings.Card(visit, false, cancel));
        var (first, name) = rest.Split(' ', 2) is [var word, var tail] && Teams.Contains(Fold.Name(word)) ? (word, tail.Trim()) : (rest, rest);
        var teams = Teams.Contains(Fold.Name(first)) && name == rest ? visit.Me.Leads.Concat(visit.Me.Teams).DistinctBy(t => t.Id).ToList() : Names.Teams(visit, name);
        return teams switch
        {
            [var team] => Own(TeamSettings.Card(visit, team, false)),
            [] => Own(TalkCards.NoSuch(visit.Voice, name)),
            var several => Own(TalkCards.WhichOne(visit.Voice, rest, [.. several.Select(t => t.Name)])),
        };
    }

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        if (action.Verb.StartsWith("team-", StringComparison.Ordinal))
        {
            if (action.Ids is not [var id] || visit.Me.Team(id) is not { } team || (action.Verb != "team-settings" && !visit.May.SetTeam(team))) return NotYours.Reply(visit);
            return action.Verb switch
            {
                "team-settings-edit" => new Reply.Replace(TeamSettings.Form(visit, team)),
                "team-settings-save" when await TeamSettings.Save(visit, id, inputs, cancel) is { Count: > 0 } wrong => new Reply.Problems(TeamSettings.Form(visit, team), wrong),
                _ => new Reply.Replace(TeamSettings.Card(await Again(visit, cancel), await visit.Db.Teams.SingleAsync(t => t.Id == id, cancel), action.Verb == "team-settings-save")),
            };
        }
        if (action.Verb.StartsWith("all-", StringComparison.Ordinal))
        {
            if (action.Verb != "all-settings" && !visit.May.SetAll) return NotYours.Reply(visit);
            return action.Verb switch
            {
                "all-settings-edit" => new Reply.Replace(await AllSettings.Form(visit, cancel)),
                "all-settings-save" when await AllSettings.Save(visit, inputs, cancel) is { Count: > 0 } wrong => new Reply.Problems(await AllSettings.Form(visit, cancel), wrong),
                _ => new Reply.Replace(await AllSettings.Card(await Again(visit, cancel), action.Verb == "all-settings-save", cancel)),
            };
        }
        switch (action.Verb)
        {
            case "settings-edit":
                return new Reply.Replace(await OwnSettings.Form(visit, cancel));
            case "settings-save" when await OwnSettings.Save(visit, inputs, cancel) is { Count: > 0 } wrong:
                return new Reply.Problems(await OwnSettings.Form(visit, cancel), wrong);
            default:
                var now = await Again(visit, cancel);
                return new Reply.Replace(await OwnSettings.Card(now, now.Voice, action.Verb == "settings-save", cancel));
        }
    }

    /// <summary>The same visit after what was changed: by its language and its teams as they are now.</summary>
    private static async Task<Visit> Again(Visit visit, CancellationToken cancel) =>
        await Caller.Of(visit.Db, visit.Me.Id, visit.Now, null, cancel) is { } me ? new Visit(visit.Db, me, visit.Place, visit.Now) { Smallest = visit.Smallest } : visit;

    private static Reply.New Own(Card card) => new(card, Privately: true);
}
