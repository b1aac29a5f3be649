using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Edges.Slack.Blocks.Kit;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Edges.Slack.Blocks;

/// <summary>
/// The one translator of our elements: an arm for each kind, and <see cref="Unsupported"/> for what is left over. What is hidden until a
/// button shows it is shown, since Slack hides nothing; that button is left out.
/// </summary>
internal sealed class LayOut
{
    private readonly Voice voice;
    private readonly Func<Picture, string?> file;
    private readonly List<Block> blocks = [];
    private readonly OpenLines lines = new();
    private readonly HashSet<string> inputs = [];
    private int ordinal;

    private LayOut(Voice voice, Func<Picture, string?> file, int ordinal) => (this.voice, this.file, this.ordinal) = (voice, file, ordinal);

    /// <param name="card">As it is to be shown here: inputs in it become input blocks.</param>
    /// <param name="file">The uploaded file of a picture; null leaves its words in its place.</param>
    /// <param name="ordinal">The ordinal of the first button.</param>
    /// <returns>Blocks without ids, but for those of inputs; as many as there are.</returns>
    public static IReadOnlyList<Block> Of(Card card, Func<Picture, string?> file, int ordinal = 0)
    {
        var layout = new LayOut(Voice.Of(card.Lang), file, ordinal);
        foreach (var element in card.Body) layout.Add(element, own: true);
        layout.Close();
        if (layout.blocks is [.., Divider]) layout.blocks.RemoveAt(layout.blocks.Count - 1);
        return layout.blocks;
    }

    private void Add(Element element, bool own)
    {
        if (element.Separator == true) Divide();
        switch (element)
        {
            case TextBlock text: Text(text); break;
            case Container container: All(container.Items); break;
            case ColumnSet set: Columns(set); break;
            case ActionSet set: Buttons(set, own); break;
            case Picture picture: Show(WritePicture.Of(picture, file), picture.AltText); break;
            case Image image: Show(WritePicture.Of(image), image.AltText); break;
            case InputText or InputChoiceSet: Ask((Input)element); break;
            default: foreach (var words in Unsupported.Of(element)) Text(new TextBlock(words)); break;
        }
    }

    private void All(IEnumerable<Element> elements)
    {
        foreach (var element in elements) Add(element, own: false);
    }

    private void Text(TextBlock text)
    {
        var heads = text is { Weight: TextWeight.Bolder, Size: TextSize.Medium or TextSize.Large } && blocks.Count == 0 && !lines.Any;
        if (heads && SlackText.OneLine(text.Text, int.MaxValue) is { Length: > 0 and <= Header.Longest } title)
            Put(new Header(SlackText.Plain(title, Header.Longest)));
        else Say(Line.Of(text));
    }

    private void Columns(ColumnSet set)
    {
        if (ReadColumns.AsLine(set, voice) is var (line, below))
        {
            Say(line);
            All(below);
        }
        else if (ReadColumns.AsFields(set) is { } sections) foreach (var section in sections) Put(section);
        else foreach (var column in set.Columns) All(column.Items);
    }

    private void Buttons(ActionSet set, bool own)
    {
        var buttons = new List<Button>();
        foreach (var action in set.Actions)
            switch (action)
            {
                case ActionExecute execute: if (WriteButton.Of(execute, ordinal++) is { } button) buttons.Add(button); break;
                case ActionToggleVisibility: break;
                default: foreach (var words in Unsupported.Of(action)) Text(new TextBlock(words)); break;
            }
        foreach (var row in buttons.Chunk(WriteButton.Row))
            Put(new Actions(row) { Stays = own });
    }

    private void Show(ImageBlock? image, string words)
    {
        if (image is null) Quietly(words);
        else Put(image);
    }

    private void Ask(Input input)
    {
        if (WriteInput.Of(input, BlockIds.Input(input.Id, inputs)) is { } block) Put(block);
        else Quietly(input.Label);
    }

    private void Quietly(string words) => Say(Line.Of(new TextBlock(words) { IsSubtle = true }));

    private void Say(Line? line)
    {
        if (line is null) return;
        if (!lines.Takes(line)) Close();
        lines.Add(line);
    }

    private void Divide()
    {
        Close();
        if (blocks.Count > 0 && blocks[^1] is not Divider) Put(new Divider());
    }

    private void Put(Block block)
    {
        Close();
        blocks.Add(block);
    }

    private void Close()
    {
        if (lines.Any) blocks.Add(lines.Close());
    }
}
