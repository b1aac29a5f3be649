using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;

namespace CheckinBot.Bot.Cards.Status;

/// <param name="Voice">The reader's.</param>
/// <param name="Name">Whose key results; null when they are the reader's own.</param>
/// <param name="Day">The reader's day.</param>
/// <param name="Standings">Worst first.</param>
public sealed record PersonView(Voice Voice, string? Name, DateOnly Day, IReadOnlyList<Standing> Standings)
{
    /// <summary>What waits for somebody's answer, in a line each.</summary>
    public IReadOnlyList<string> Waiting { get; init; } = [];
}

/// <summary>The key results that one person carries: for that person and who leads them.</summary>
public static class PersonCard
{
    private const int Most = 12;

    public static Card Render(PersonView view)
    {
        var voice = view.Voice;
        var title = view.Name is null ? voice["Status.Mine"] : voice.Say("Status.Of", view.Name);
        if (view.Standings.Count == 0)
            return voice.Card(title, Lines.Head(title), Lines.Plain(voice["Status.NoneCarried"]), WaitingLines.Of(voice, view.Waiting),
                view.Name is null ? Buttons.Row(voice.Primary("Status.Propose", "new")) : null);
        return voice.Card(voice.Say("Standing.Line", title, voice.CountsInWords(view.Standings)),
        [
            Lines.Head(title, voice.Say("Status.AsOf", voice.Day(view.Day))),
            Lines.Plain(voice.Counts(view.Standings)),
            .. view.Standings.Take(Most).Select(s => StandingLine.Of(voice, s, named: true)),
            view.Standings.Count > Most ? Lines.Quiet(voice.Count("Status.AndMore", view.Standings.Count - Most)) : null,
            WaitingLines.Of(voice, view.Waiting),
            Lines.Quiet(voice[view.Name is null ? "Status.MineSeen" : "Status.TheirsSeen"]) with { Spacing = Spacing.Medium },
        ]);
    }
}
