using CheckinBot.Bot.Cards.Elements;
using FsCheck;
using FsCheck.Fluent;

namespace CheckinBot.Tests.Bot.Edges.Slack.Blocks;

/// <summary>Cards that nobody would write, of every kind of element, with the texts that break things.</summary>
public static class AnyCard
{
    private static readonly string[] Nasty =
    [
        "", " ", "\n", "\t\r\n", "a", "Rendez-vous qualifiés : 24 sur 60", "<!here>", "<!channel> @channel #general", "<@U123>", "<https://evil.example|bank>", "*b* _i_ ~s~ `c` ```p```", ":x:",
        "&", "&amp;", "&&&&&&&&&&&&&&&&", "<<>>", "😀", "👩‍👩‍👧‍👦", "e\u0301\u0302\u0303", "\uD83D", "\uDE00x", "\u0000\u0001", "\u202Eabc", "\u200B", "a\nb\r\nc", "\"quoted\" \\ /", "\uFEFF",
    ];

    private static readonly Gen<string> Text = Gen.Frequency(
        (6, Gen.Elements(Nasty)),
        (3, Gen.Choose(1, 80).SelectMany(n => Gen.ArrayOf(Gen.Elements(Nasty), Math.Min(n, 6))).Select(string.Concat)),
        (1, Gen.Elements(Nasty).Two().SelectMany(t => Gen.Elements(20, 24, 25, 75, 76, 150, 151, 600, 2001, 3001).Select(n => Long(t.Item1 + t.Item2, n)))));

    private static readonly Gen<string?> Id = Gen.OneOf(Text.Select(t => (string?)t), Gen.Elements<string?>(null, "value.1", "value.2", "input.0", "input.1"));

    private static readonly Gen<bool?> Maybe = Gen.Elements<bool?>(null, true, false);

    public static Arbitrary<Card> Cards() => Gen.Choose(0, 70).SelectMany(most => Elements(3).Select(all => all.Take(most)))
        .SelectMany(body => Text.SelectMany(summary => Gen.Elements<string?>(null, "en", "fr", "xx").Select(language => new Card(summary, [.. body]) { Lang = language }))).ToArbitrary();

    private static Gen<Element[]> Elements(int depth) =>
        Gen.Frequency((5, Gen.Choose(0, 6)), (1, Gen.Choose(40, 70))).SelectMany(count => Gen.ArrayOf(Element(depth), depth == 3 ? count : Math.Min(count, 6)));

    private static Gen<Element> Element(int depth)
    {
        var flat = new[] { TextBlock(), Actions(), Asked(), Choices(), Seen() };
        var nested = depth == 0 ? flat : [.. flat, flat[0], Elements(depth - 1).Select(e => (Element)new Container(e)), Columns(depth - 1)];
        return Gen.OneOf(nested).SelectMany(e => Id.Zip(Maybe.Zip(Maybe)).Zip(Gen.Elements<Spacing?>(null, Spacing.None, Spacing.Small, Spacing.Large))
            .Select(t => e with { Id = t.Item1.Item1, IsVisible = t.Item1.Item2.Item1, Separator = t.Item1.Item2.Item2, Spacing = t.Item2 }));
    }

    private static Gen<Element> TextBlock() => Text.Zip(Gen.Elements<TextWeight?>(null, TextWeight.Bolder).Zip(Gen.Elements<TextSize?>(null, TextSize.Small, TextSize.Medium).Zip(Maybe)))
        .Select(t => (Element)new TextBlock(t.Item1) { Weight = t.Item2.Item1, Size = t.Item2.Item2.Item1, IsSubtle = t.Item2.Item2.Item2 });

    private static Gen<Element> Columns(int depth) => Gen.Choose(0, 4).SelectMany(count => Gen.ArrayOf(
        Gen.Elements("auto", "stretch", "20px").Zip(Gen.OneOf(Elements(depth), TextBlock().Select(t => new[] { t }))).Select(c => new Column(c.Item1, c.Item2)), count)).Select(c => (Element)new ColumnSet(c));

    private static Gen<Element> Actions() => Gen.Frequency((9, Gen.Choose(0, 4)), (1, Gen.Choose(5, 30))).SelectMany(count => Gen.ArrayOf(Gen.OneOf(
        Text.Zip(Text.Zip(Gen.Elements<string?>(null, "none").Zip(Gen.Elements<string?>(null, "positive", "destructive", "odd"))))
            .Select(a => (CardAction)new ActionExecute(a.Item1, a.Item2.Item1) { AssociatedInputs = a.Item2.Item2.Item1, Style = a.Item2.Item2.Item2 }),
        Text.Select(t => (CardAction)new ActionToggleVisibility(t, "value.1"))), count)).Select(a => (Element)new ActionSet(a));

    private static Gen<Element> Asked() => Text.Zip(Text.Zip(Text)).Zip(Maybe.Zip(Gen.Elements<int?>(null, -1, 0, 1, 500, 9999)))
        .Select(t => (Element)new InputText { Label = t.Item1.Item1, Value = t.Item1.Item2.Item1, Placeholder = t.Item1.Item2.Item2, IsMultiline = t.Item2.Item1, MaxLength = t.Item2.Item2 });

    private static Gen<Element> Choices() => Gen.Frequency((8, Gen.Choose(0, 5)), (1, Gen.Choose(9, 12)), (1, Gen.Choose(99, 110))).SelectMany(count => Gen.ArrayOf(Text.Zip(Text).Select(c => new Choice(c.Item1, c.Item2)), count))
        .SelectMany(choices => Text.Zip(Gen.Elements("expanded", "compact", "odd")).Zip(Gen.Elements([null, .. choices.Select(c => c.Value)]))
            .Select(t => (Element)new InputChoiceSet(choices) { Label = t.Item1.Item1, Style = t.Item1.Item2, Value = t.Item2 }));

    private static Gen<Element> Seen() => Gen.OneOf(Text.Select(t => (Element)new Picture([1], t)), Text.Zip(Gen.OneOf(Text, Gen.Constant("https://okr.example/1.png"))).Select(t => (Element)new Image(t.Item2, t.Item1)));

    private static string Long(string piece, int length) => string.Concat(Enumerable.Repeat(piece.Length == 0 ? "x" : piece, length / Math.Max(1, piece.Length) + 1));
}
