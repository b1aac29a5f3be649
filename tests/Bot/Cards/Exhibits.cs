using System.Buffers.Binary;
using CheckinBot.Bot.Cards;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Words;

namespace CheckinBot.Tests.Bot.Cards;

/// <summary>Every card of the gallery in every language, as the cases of a theory.</summary>
public static class Exhibits
{
    private static readonly Dictionary<string, IReadOnlyList<Gallery.Item>> Shown = Voice.All.ToDictionary(v => v.Language, Gallery.All);

    public static TheoryData<string, string> All => Cases(Shown.Keys);

    public static TheoryData<string, string> French => Cases(["fr"]);

    public static Card Card(string name, string language) => Shown[language].Single(i => i.Name == name).Card;

    public static IEnumerable<string> Names(string language) => Shown[language].Select(i => i.Name);

    /// <summary>The card as an edge would serialise it, with what a picture says and its size in the place of its bytes.</summary>
    public static string Json(Card card) => CardJson.Of(card.Replace(e => [e is Picture p ? new TextBlock($"[{Size(p)}] {p.AltText}") : e]), indented: true);

    /// <summary>Whatever a person reads on the card, its notification and the words of its pictures included.</summary>
    public static IEnumerable<string> Texts(Card card) => [card.Summary, .. card.Everything().SelectMany(Texts)];

    /// <summary>The buttons of the card that speak to us.</summary>
    public static IEnumerable<ActionExecute> Buttons(Card card) => card.Everything().OfType<ActionSet>().SelectMany(s => s.Actions).OfType<ActionExecute>();

    private static IEnumerable<string> Texts(Element element) => element switch
    {
        TextBlock text => [text.Text],
        Picture picture => [picture.AltText],
        ActionSet set => set.Actions.Select(a => a.Title),
        InputText input => [input.Label, input.Placeholder ?? "", input.Value ?? ""],
        InputChoiceSet input => [input.Label, .. input.Choices.Select(c => c.Title)],
        _ => [],
    };

    private static string Size(Picture picture) =>
        $"{BinaryPrimitives.ReadInt32BigEndian(picture.Png.AsSpan(16))} x {BinaryPrimitives.ReadInt32BigEndian(picture.Png.AsSpan(20))}";

    private static TheoryData<string, string> Cases(IEnumerable<string> languages)
    {
        var cases = new TheoryData<string, string>();
        foreach (var language in languages)
            foreach (var item in Shown[language]) cases.Add(item.Name, language);
        return cases;
    }
}
