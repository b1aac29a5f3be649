using CheckinBot.Bot.Cards;
using CheckinBot.Bot.Cards.Lenses;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Plan;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Lenses;

/// <summary>Puts objectives in a perspective of the scorecard: whoever may say what they serve.</summary>
public sealed class PlaceObjectives : IPress
{
    public IReadOnlyCollection<string> Verbs { get; } = ["place", "place-save"];

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        var team = action.First is { } id ? visit.Me.Team(id) : null;
        if (team is null && action.Ids.Count > 0) return NotYours.Reply(visit);
        var open = await visit.Db.Objectives.Where(o => o.ClosedOn == null && o.Perspective == null && (team == null || o.TeamId == team.Id)).OrderBy(o => o.Title).ToListAsync(cancel);
        var mine = open.Where(o => visit.May.Align(o, null)).ToList();
        if (action.Verb == "place") return mine.Count == 0 ? NotYours.Reply(visit) : new Reply.New(PlaceForm.Render(visit.Voice, mine, team?.Id), Privately: true);
        foreach (var objective in mine)
            if (Enum.TryParse<Perspective>(inputs.GetValueOrDefault(InputIds.Perspective(objective.Id)), out var chosen) && Enum.IsDefined(chosen)) objective.Perspective = chosen;
        await visit.Db.SaveChangesAsync(cancel);
        return new Reply.Replace(ScorecardCard.Render(await ShowScorecard.Of(visit with { Place = Place.Own }, visit.Voice, team, cancel)));
    }
}
