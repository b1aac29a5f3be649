using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Drift.Rehearsal;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Cards.Rehearsing;

/// <param name="Voice">The reader's.</param>
/// <param name="Of">The name of the team, or of the organisation.</param>
/// <param name="Team">The team's id; null for the whole organisation.</param>
/// <param name="Cycle">The cycle that was replayed; null when none has ended yet.</param>
/// <param name="Rehearsals">Quiet, normal, loud; none where there is nothing to replay, or too much for a conversation.</param>
/// <param name="Now">The knob as it is.</param>
/// <param name="Inherited">Whether a team only follows its organisation.</param>
public sealed record RehearsalView(Voice Voice, string Of, Guid? Team, Cycle? Cycle, IReadOnlyList<Rehearsals> Rehearsals, Sensitivity Now, bool Inherited = false)
{
    /// <summary>How many key results are too many for an answer in a conversation; null when they are not.</summary>
    public int? TooMany { get; init; }

    /// <summary>Whether it was changed just now.</summary>
    public bool Changed { get; init; }
}

/// <summary>What each sensitivity would have sent in the last cycle, and how often it would have been right; with the knob beside it.</summary>
public static class RehearsalCard
{
    public static Card Render(RehearsalView view)
    {
        var voice = view.Voice;
        var title = voice.Say("Rehearse.Title", view.Of);
        return voice.Card(title,
        [
            Lines.Head(title, Lists.Dots(view.Cycle?.Name, voice.Say(view.Inherited ? "Rehearse.NowInherited" : "Rehearse.Now", voice.Within(voice["Sensitivity." + view.Now])))),
            view.Changed ? Lines.Marked("✓", TextColor.Good, voice["Rehearse.Changed"]) : null,
            .. Body(view),
            Buttons.Row(
            [
                .. Enum.GetValues<Sensitivity>().Order().Where(s => s != view.Now || view.Inherited)
                    .Select(s => voice.Press("Sensitivity." + s, "sensitivity-" + s.ToString().ToLowerInvariant(), Which(view))),
                view is { Team: not null, Inherited: false } ? voice.Press("Rehearse.Inherit", "sensitivity-inherit", Which(view)) : null,
            ]),
            Lines.Quiet(voice["Rehearse.Then"]) with { Spacing = Spacing.Small },
        ]);
    }

    /// <summary>One line: <c>quiet: 4 alerts to 2 leads, 3 of 4 key results missed in the end; 2 of 5 missed were never warned of</c>.</summary>
    public static string Line(Voice voice, Rehearsals one) => one.Alerts == 0
        ? voice.Say("Rehearse.NoAlert", voice["Sensitivity." + one.Sensitivity])
        : voice.Say("Rehearse.Line", voice["Sensitivity." + one.Sensitivity], voice.Count("Rehearse.Alerts", one.Alerts), voice.Count("Rehearse.Leads", one.Leads));

    /// <summary>How often that would have been right.</summary>
    public static string Right(Voice voice, Rehearsals one) => Lists.Dots(
        one.KeyResults == 0 ? null : voice.Count("Rehearse.Right", one.KeyResults, one.Right),
        one.Missed == 0 ? null : voice.Count("Rehearse.Unseen", one.Missed, one.Unseen));

    private static IEnumerable<Element> Body(RehearsalView view)
    {
        var voice = view.Voice;
        if (view.TooMany is { } many) yield return Lines.Plain(voice.Say("Rehearse.TooMany", many));
        else if (view.Rehearsals.Count == 0) yield return Lines.Plain(voice["Rehearse.Nothing"]);
        foreach (var one in view.Rehearsals)
            yield return Lines.Marked(one.Sensitivity == view.Now ? "●" : "○", TextColor.Accent, Line(voice, one), Right(voice, one), strong: one.Sensitivity == view.Now);
    }

    private static Guid[] Which(RehearsalView view) => view.Team is { } team ? [team] : [];

    public static Card NotYours(Voice voice) => voice.Card(voice["Rehearse.AdminsOnly"], Lines.Plain(voice["Rehearse.AdminsOnly"]));
}
