using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;

namespace CheckinBot.Bot.Cards.Status;

/// <param name="Team">Its id, for the button.</param>
/// <param name="Name">Its name.</param>
/// <param name="Standings">Its key results.</param>
public sealed record TeamLine(Guid Team, string Name, IReadOnlyList<Standing> Standings);

/// <summary>Several teams, for who leads them: one line each, the worst first.</summary>
public static class TeamsCard
{
    private const int Most = 12;

    public static Card Render(Voice voice, DateOnly day, IReadOnlyList<TeamLine> teams)
    {
        var ordered = teams.OrderByDescending(t => t.Standings.Count(s => s.Behind)).ThenByDescending(t => t.Standings.Count(s => s.Verdict == Verdict.NoNews)).ToList();
        return voice.Card(voice["Status.Teams"],
        [
            Lines.Head(voice["Status.Teams"], voice.Say("Status.AsOf", voice.Day(day))),
            .. ordered.Take(Most).Select(t => TeamCounts.Of(t.Name, voice.Counts(Tally.Of(t.Standings)))),
            ordered.Count > Most ? Lines.Quiet(voice.Count("Status.AndMore", ordered.Count - Most)) : null,
            Buttons.Row(ordered.Where(t => t.Standings.Count > 0).Take(5).Select(t => Buttons.Press(t.Name, "status", t.Team))) with { Spacing = Spacing.Medium },
        ]);
    }
}
