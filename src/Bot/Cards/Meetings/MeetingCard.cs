using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Cards.Meetings;

/// <summary>The points of a team's meeting, one at a time: what it is, and what is decided, who does it and by when.</summary>
public static class MeetingCard
{
    public const int LongestDecision = 200, MostMembers = 100;
    private const int MostLately = 6;

    /// <summary>The choice that names nobody, or nothing.</summary>
    public const string Nobody = "none";

    public static Card Render(MeetingView view) => view.Point is { } point ? At(view, point) : Over(view);

    private static Card At(MeetingView view, MeetingPoint point)
    {
        var voice = view.Voice;
        var title = Lists.Dots(voice["Meeting.Title"], view.TeamName);
        return voice.Card(Lists.Dots(title, point.Title),
        [
            Lines.Head(title, view.Number > 0 ? voice.Say("Meeting.Point", view.Number, view.Count) : null),
            Noted(view),
            .. About(view, point),
            .. view.Writes && point.Before is null ? Fields(view, point) : [],
            Buttons.Row(Actions(view, point)) with { Spacing = Spacing.Medium },
            point.Before is null && view.Writes ? Lines.Quiet(voice["Meeting.Foot"]) : null,
        ]);
    }

    private static ColumnSet? Noted(MeetingView view) => view.Noted is { } noted ? Lines.Marked("✓", TextColor.Good, view.Voice.Decision(noted)) : null;

    private static IEnumerable<Element> About(MeetingView view, MeetingPoint point)
    {
        var voice = view.Voice;
        if (point.Before is { } before)
        {
            yield return Lines.Strong(voice.Decision(before));
            yield return Lines.Quiet(Lists.Dots(voice.Say("Meeting.DecidedOn", voice.Day(DateOnly.FromDateTime(before.Decided.Decision.At.UtcDateTime))), voice.Became(before, view.AsOf)));
            yield break;
        }
        if (point.Standing is { } standing)
            yield return Lines.Judged(standing.Verdict, voice.Where(standing), Lists.Dots(voice.Word(standing.Verdict), voice.More(standing)),
                strong: true, also: standing.CauseGiven?.Note is { } note ? voice.Quoted(note) : null);
        else if (view.Number > 0)
            yield return Lines.Strong(point.Title);
        foreach (var reason in point.Reasons) yield return Lines.Quiet(reason == PointReason.Proposal && point.Waits is { } waits ? waits : voice["Meeting.Reason" + reason]);
    }

    private static IEnumerable<Element> Fields(MeetingView view, MeetingPoint point)
    {
        var (voice, id) = (view.Voice, point.Id);
        yield return new InputText
        {
            Id = InputIds.Text(id), Label = voice["Meeting.What"], Placeholder = voice["Meeting.Example"], MaxLength = LongestDecision,
            Separator = true, Spacing = Spacing.Medium,
        };
        if (view.KeyResults.Count > 0)
            yield return new InputChoiceSet([new Choice(voice["Meeting.AboutNone"], Nobody), .. view.KeyResults.Select(k => new Choice(Cut.To(k.Title, Cut.Title), ShortId.Of(k.Id)))])
            {
                Id = InputIds.About(id), Label = voice["Meeting.About"], Style = "compact", Value = Nobody,
            };
        yield return new InputChoiceSet([new Choice(voice["Meeting.Nobody"], Nobody), .. view.Members.Take(MostMembers).Select(m => new Choice(m.Name, ShortId.Of(m.Id)))])
        {
            Id = InputIds.Owner(id), Label = voice["Meeting.Who"], Style = "compact", Value = Nobody,
        };
        yield return new InputText { Id = InputIds.Until(id), Label = voice["Meeting.Until"], Placeholder = voice.Typed(view.AsOf.AddDays(7)), MaxLength = 40 };
    }

    private static IEnumerable<CardAction?> Actions(MeetingView view, MeetingPoint point)
    {
        var voice = view.Voice;
        if (view.Writes && point.Before is null) yield return voice.Save("Meeting.Save", "meeting-save", view.Team, point.Id);
        if (view.Writes && point.Before is not null)
        {
            yield return voice.Primary("Meeting.Done", "meeting-done", view.Team, point.Id);
            yield return voice.Press("Meeting.Drop", "meeting-drop", view.Team, point.Id);
        }
        if (view.Number > 0) yield return voice.Press("Meeting.Next", "meeting-next", view.Team, point.Id);
    }

    private static Card Over(MeetingView view)
    {
        var voice = view.Voice;
        var title = Lists.Dots(voice["Meeting.Title"], view.TeamName);
        var left = view.Count == 0 ? voice["Meeting.AllSettled"] : voice.Count("Meeting.Left", view.Count);
        return voice.Card(Lists.Dots(title, left),
        [
            Lines.Head(title),
            Lines.Marked(view.Count == 0 ? "✓" : "…", view.Count == 0 ? TextColor.Good : TextColor.Accent, left, strong: true),
            .. view.Lately.Take(MostLately).Select(l => Lines.Marked("›", TextColor.Accent, voice.Decision(l), voice.Sentence(voice.Became(l, view.AsOf)))),
            Buttons.Row(
                view.Writes ? voice.Press("Summary.RecordDecision", "decide", view.Team) : null,
                view.Count > 0 ? voice.Press("Meeting.Again", "meeting", view.Team) : null) with { Spacing = Spacing.Medium },
        ]);
    }
}
