using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Calendars;

namespace CheckinBot.Bot.Cards.Times;

/// <param name="Voice">The reader's.</param>
/// <param name="Whose">The group of words: <c>Away.</c> for a person's own, <c>Pause.</c> for the organisation's.</param>
/// <param name="Coming">What holds today or later, in order.</param>
public sealed record FreeDaysView(Voice Voice, string Whose, IReadOnlyList<DaySpan> Coming)
{
    /// <summary>What was noted just now, with what it grew together with.</summary>
    public DaySpan? Noted { get; init; }

    /// <summary>What was taken back just now.</summary>
    public IReadOnlyList<DaySpan> TakenBack { get; init; } = [];

    /// <summary>What is said beside days, such as who is asked meanwhile.</summary>
    public Func<DaySpan, string?>? Beside { get; init; }

    /// <summary>Whether the reader may change them.</summary>
    public bool Changeable { get; init; } = true;
}

/// <summary>A person's leave, or the organisation's pauses: what is planned, what has just been noted, and how to take it back.</summary>
public static class FreeDaysCard
{
    public static Card Render(FreeDaysView view)
    {
        var (voice, whose) = (view.Voice, view.Whose);
        var title = view.Noted is { } noted ? voice.Say(whose + "Noted", voice.Span(noted))
            : view.TakenBack.Count > 0 ? voice.Say(whose + "TakenBack", string.Join(", ", view.TakenBack.Select(s => voice.Span(s))))
            : view.Coming.Count == 0 ? voice[whose + "None"]
            : voice[whose + "Title"];
        return voice.Card(title,
        [
            Lines.Strong(title),
            .. view.Noted is { } days && view.Beside?.Invoke(days) is { } who ? [Lines.Plain(who)] : Array.Empty<Element>(),
            .. view.Coming.Where(s => s != view.Noted).SelectMany(s => Line(view, s)),
            view.Coming.Count > 0 ? Lines.Quiet(voice[view.Coming.Any(s => view.Beside?.Invoke(s) is not null) ? "Delegate.Then" : whose + "Then"]) : null,
            !view.Changeable ? null
                : Lines.Quiet(voice[whose + (view.Coming.Count > 0 ? "HowBack" : "HowTo")]),
        ]);
    }

    private static IEnumerable<Element> Line(FreeDaysView view, DaySpan span)
    {
        yield return Lines.Plain("• " + view.Voice.Sentence(view.Voice.Span(span))) with { Spacing = Spacing.Small };
        if (view.Beside?.Invoke(span) is { } who) yield return Lines.Quiet(who);
    }
}

/// <summary>What was typed is no days, or none that make sense here.</summary>
public static class NoDaysCard
{
    public static Card Render(Voice voice, string whose, DaysFault fault, string about)
    {
        var said = voice.Say("Days." + fault, Cut.To(PersonReference.Readable(about), 60));
        return voice.Card(said, Lines.Plain(said), Lines.Quiet(voice[whose + "HowTo"]));
    }

    /// <summary>Pauses are an admin's.</summary>
    public static Card AdminsOnly(Voice voice) =>
        voice.Card(voice["Pause.AdminsOnly"], Lines.Plain(voice["Pause.AdminsOnly"]), Lines.Quiet(voice["Away.HowTo"]));
}
