using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Cards.Status;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;
using CheckinBot.Storage.Rounds;

namespace CheckinBot.Bot.Cards.Gaps;

/// <summary>The teams below, for who leads the one above: key results counted, nobody's name, and nothing of a team so small that its figures were a person's.</summary>
public static class BelowLines
{
    private const int MaxShown = 5;

    /// <summary>Under what the message is about; null when there is no team below.</summary>
    public static Container? Under(Voice voice, TeamsBelow below) => !below.Any ? null
        : new Container([Lines.Strong(voice["Below.Title"]), .. Of(voice, below)]) { Separator = true, Spacing = Spacing.Medium };

    public static IEnumerable<Element> Of(Voice voice, TeamsBelow below)
    {
        yield return Lines.Quiet(voice["Below.AsOf"]);
        foreach (var team in below.Teams.Take(MaxShown)) yield return TeamCounts.Of(team.Name, voice.Counts(team.Tally));
        var more = below.Teams.Skip(MaxShown).ToList();
        if (more.Count > 0) yield return Small(voice.Count("Below.More", more.Count, voice.Counts(Tally.Sum(more.Select(t => t.Tally)))));
        if (below.Together is { } together) yield return Small(voice.Say("Below.FewTogether", below.Few, below.Smallest, voice.Counts(together)));
        else if (below.Few > 0) yield return Small(voice.Count("Below.TooFew", below.Few, below.Smallest));
    }

    private static TextBlock Small(string line) => Lines.Plain(line) with { Spacing = Spacing.Small };
}
