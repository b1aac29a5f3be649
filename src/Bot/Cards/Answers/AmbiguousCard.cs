using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Cards.Answers;

/// <summary>Several key results, people or teams go by what was typed.</summary>
/// <param name="Voice">The reader's.</param>
/// <param name="Typed">As typed.</param>
/// <param name="Matches">Their names, with where they belong when names are alike.</param>
public sealed record AmbiguousView(Voice Voice, string Typed, IReadOnlyList<string> Matches);

public static class AmbiguousCard
{
    private const int MaxShown = 8;

    public static Card Render(AmbiguousView view)
    {
        var voice = view.Voice;
        var question = voice.Say("Ambiguous.Question", voice.Quoted(view.Typed));
        var hidden = view.Matches.Count - MaxShown;
        return voice.Card(question,
        [
            Lines.Plain(question),
            .. view.Matches.Take(MaxShown).Select(m => Lines.Strong(m) with { Spacing = Spacing.Small }),
            hidden > 0 ? Lines.Quiet(voice.Count("Status.AndMore", hidden)) : null,
            Lines.Quiet(voice["Ambiguous.TypeMore"]) with { Spacing = Spacing.Medium },
        ]);
    }
}
