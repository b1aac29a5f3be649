using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Lenses;

namespace CheckinBot.Bot.Cards.Lenses;

/// <summary>Three ways to see the same objectives, and whose words the organisation reads.</summary>
public static class LensCard
{
    /// <param name="voice">The reader's, in the words that hold.</param>
    /// <param name="mayChoose">Whether the reader says which; others read who does.</param>
    public static Card Render(Voice voice, bool mayChoose) => voice.Card(voice["Lens.Title"],
    [
        Lines.Head(voice["Lens.Title"], voice["Lens.Same"]),
        .. Enum.GetValues<Lens>().Select(lens => Lines.Marked(lens == voice.Lens ? "✓" : "○", lens == voice.Lens ? TextColor.Good : TextColor.Default,
            voice["Lens." + lens], voice["Lens.Means" + lens], strong: lens == voice.Lens) with { Spacing = Spacing.Medium }),
        Lines.Quiet(voice[mayChoose ? "Lens.MayChoose" : "Lens.AdminChooses"]) with { Spacing = Spacing.Medium },
        mayChoose ? Buttons.Row(Enum.GetValues<Lens>().Where(lens => lens != voice.Lens).Select(lens => voice.Press("Lens." + lens, Verb(lens)))) : null,
    ]);

    /// <summary>Chooses whose words everybody reads.</summary>
    public static string Verb(Lens lens) => lens switch
    {
        Lens.Okr => "words-okr",
        Lens.Kpi => "words-kpi",
        _ => "words-scorecard",
    };
}
