using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Cards.Status;

/// <summary>One person's own key results: asked for by that person, or by their lead.</summary>
/// <param name="Voice">The reader's.</param>
/// <param name="Name">Whose they are; null when they are the reader's own.</param>
/// <param name="Cycle">The one that holds <paramref name="AsOf"/>; null when none does.</param>
/// <param name="AsOf">The reader's day.</param>
/// <param name="Standings">Worst first.</param>
public sealed record PersonStatusView(Voice Voice, string? Name, Cycle? Cycle, DateOnly AsOf, IReadOnlyList<Standing> Standings)
{
    /// <summary>The prompt that waits for the reader's answer; null when none does.</summary>
    public Guid? OpenPrompt { get; init; }
}

public static class PersonStatusCard
{
    private const int MaxShown = 10;

    public static Card Render(PersonStatusView view)
    {
        var voice = view.Voice;
        var title = view.Name is null ? voice["Status.Mine"] : voice.Say("Status.Of", view.Name);
        var hidden = view.Standings.Count - MaxShown;
        if (view.Standings.Count == 0)
            return voice.Card(title, Lines.Head(title, CycleLine.Of(voice, view.Cycle, view.AsOf)), Lines.Plain(voice["Status.NoKeyResult"]));
        return voice.Card(voice.Say("Standing.Line", title, voice.CountsInWords(view.Standings)),
        [
            Lines.Head(title, CycleLine.Of(voice, view.Cycle, view.AsOf)),
            Lines.Plain(voice.Counts(view.Standings)),
            .. view.Standings.Take(MaxShown).Select((s, at) => StandingLine.Of(voice, s) with { Separator = at == 0 ? true : null }),
            hidden > 0 ? Lines.Quiet(voice.Count("Status.AndMore", hidden)) : null,
            view.OpenPrompt is { } prompt ? Buttons.Row(voice.First("Later.AnswerNow", "open", prompt)) : null,
        ]);
    }
}
