using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Cards.Reviewing;

/// <param name="Voice">The reader's.</param>
/// <param name="Scope">What is reviewed: a team, an objective, a person's own.</param>
/// <param name="Of">Its name; null of one's own.</param>
/// <param name="AsOf">The reader's day.</param>
/// <param name="Advices">What is said now, the gravest first.</param>
/// <param name="Left">How many more there are.</param>
public sealed record ReviewView(Voice Voice, Guid Scope, string? Of, DateOnly AsOf, IReadOnlyList<Advice> Advices, int Left)
{
    /// <summary>What was just done about one of them, and to what; null when nothing was.</summary>
    public (string What, string About)? Done { get; init; }

    /// <summary>Whether there is nothing to review at all.</summary>
    public bool Empty { get; init; }
}

/// <summary>A review: a few remarks at a time, each with its buttons, and how many are left.</summary>
public static class ReviewCard
{
    public static Card Render(ReviewView view)
    {
        var voice = view.Voice;
        var title = view.Of is { } of ? voice.Say("Review.Title", Cut.To(of, 80)) : voice["Review.Own"];
        var count = view.Advices.Count + view.Left;
        return voice.Card(Lists.Dots(title, count == 0 ? voice["Review.NothingShort"] : voice.Count("Review.Count", count)),
        [
            Lines.Head(title, voice.Say("Status.AsOf", voice.Day(view.AsOf))),
            view.Done is { } done ? Lines.Marked("✓", TextColor.Good, done.What, done.About.Length == 0 ? null : Cut.To(done.About, Cut.Title)) : null,
            .. view.Advices.SelectMany(a => AdviceLines.Of(voice, a, "better", "hush", view.Scope)),
            Lines.Quiet(Foot(view)) with { Separator = view.Advices.Count > 0 ? true : null, Spacing = Spacing.Medium },
        ]);
    }

    private static string Foot(ReviewView view) => view switch
    {
        { Empty: true } => view.Voice["Review.Empty"],
        { Left: > 0 } => view.Voice.Count("Review.Left", view.Left),
        { Advices.Count: 0 } => view.Voice["Review.Nothing"],
        _ => view.Voice["Review.NoMore"],
    };
}
