using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;

namespace CheckinBot.Bot.Cards.Gaps;

/// <summary>What has no news two questions running in the teams below, by name: only where an organisation has switched named escalation on.</summary>
public static class NamedLines
{
    private const int MaxShown = 5;

    public static string Title(Voice voice, IReadOnlyList<NamedView> named) => voice.Count("Named.Title", named.Count);

    /// <summary>Under what the message is about; null when there is nothing.</summary>
    public static Container? Under(Voice voice, IReadOnlyList<NamedView> named) => named.Count == 0 ? null
        : new Container([Lines.Strong(Title(voice, named)), .. Of(voice, named)]) { Separator = true, Spacing = Spacing.Medium };

    public static IEnumerable<Element> Of(Voice voice, IReadOnlyList<NamedView> named)
    {
        foreach (var one in named.Take(MaxShown)) yield return Lines.Judged(Verdict.NoNews, voice.Since(one.Standing), Lists.Dots(one.Team, one.Owner));
        if (named.Count > MaxShown) yield return Lines.Quiet(voice.Count("Status.AndMore", named.Count - MaxShown));
        if (named.Count > 0) yield return Lines.Quiet(voice["Named.Known"]) with { Spacing = Spacing.Small };
    }
}
