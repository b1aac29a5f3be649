using System.Text.Json.Nodes;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Edges.Slack.Blocks;
using CheckinBot.Bot.Turns;
using CheckinBot.Tests.Bot.Cards;
using CheckinBot.Tests.Support.Slack.Blocks;

namespace CheckinBot.Tests.Bot.Edges.Slack.Blocks;

/// <summary>A form is its text and one button in a message, and its inputs in a modal.</summary>
public sealed class Forms
{
    private static readonly ActionExecute Save = new("Save", "save/4Yt"), Later = new("Later", "later/4Yt") { AssociatedInputs = "none" };

    [Theory, InlineData("en", "Answer"), InlineData("fr", "Répondre")]
    public void The_check_in_keeps_its_figures_and_its_taps(string language, string answer)
    {
        var message = Shown.Message(Exhibits.Card("prompt", language));
        var rows = Shown.Blocks(message).Where(b => (string?)b["type"] == "actions").Select(r => Shown.Buttons(r).Select(Shown.Title).ToList()).ToList();
        Assert.Equal([answer, 3, 2], new object[] { rows[0][0], rows[0].Count, rows[1].Count });
        var opens = Shown.Buttons(message)[0];
        Assert.Equal("primary", (string?)opens["style"]);
        Assert.Equal("slack-form.0", (string?)opens["action_id"]);
        Assert.Equal(new ReservedAction(ReservedAction.Form, ActionText.Of("open", Shown.Delivery)), ReservedAction.Read((string?)opens["value"]));
        Assert.Equal(3, Shown.Kinds(message).Count(k => k == "divider"));
    }

    [Fact]
    public void The_button_asks_for_the_form_as_the_edge_did_else_by_its_save_action()
    {
        var card = new Card("s", Input(), new ActionSet(Save, Later));
        Assert.Equal("mute/4Yt", Opens(Shown.Message(card, "mute/4Yt")));
        Assert.Equal("save/4Yt", Opens(SlackMessage.Of(card, _ => null).Read()));
        Assert.Null(ReservedAction.Read("save/4Yt"));
        Assert.Null(ReservedAction.Read("slack-form/"));
        Assert.Null(ReservedAction.Read(null));
    }

    [Fact]
    public void What_is_asked_on_its_own_is_said_and_what_is_hidden_is_not() =>
        Assert.Equal(["s", "Calls · This week", "Answer", "s"],
            Shown.Texts(Shown.Message(new Card("s", Input("Calls · This week"), Input("Note", "n") with { IsVisible = false }, new ActionSet(Save)))).Append("s"));

    [Fact]
    public void A_form_without_a_save_action_is_opened_all_the_same()
    {
        var card = new Card("s", new TextBlock("a"), Input());
        Assert.Equal("checkin", Opens(Shown.Message(card, "checkin")));
        Assert.Empty(Shown.Buttons(SlackMessage.Of(card, _ => null).Read()));
        Assert.Equal("Save", (string?)Shown.Modal(card)["submit"]!["text"]);
    }

    [Fact]
    public void A_second_action_that_takes_inputs_has_its_button_in_the_modal()
    {
        var card = new Card("s", Input(), new ActionSet(Save, new ActionExecute("Draft", "draft/4Yt"), Later));
        Assert.Equal(["Answer", "Later"], Shown.Buttons(Shown.Message(card)).Select(Shown.Title));
        Assert.Equal(["Draft"], Shown.Buttons(Shown.Modal(card)).Select(Shown.Title));
    }

    [Fact]
    public void A_question_that_is_answered_by_a_button_stays_with_its_buttons()
    {
        var card = new Card("s", Input("Calls"), new ActionSet(Save), new Container(new TextBlock("What is holding this back?"), new ActionSet(Later)));
        Assert.Contains("What is holding this back?", Shown.Texts(Shown.Message(card)));
        Assert.DoesNotContain("What is holding this back?", Shown.Texts(Shown.Modal(card)));
    }

    [Fact]
    public void A_text_input_has_what_was_there_and_nothing_empty()
    {
        var input = Element(Input("Note", "note.1") with { Value = "a\nb", MaxLength = 2, Placeholder = "why", IsMultiline = null });
        Assert.Equal("""{"type":"plain_text_input","multiline":true,"initial_value":"a\nb","max_length":3,"placeholder":{"type":"plain_text","text":"why","emoji":false},"action_id":"note.1"}""", input.ToJsonString());
        Assert.Equal("""{"type":"plain_text_input","multiline":false,"action_id":"note.1"}""", Element(Input("Note", "note.1") with { Value = "", Placeholder = " " }).ToJsonString());
    }

    [Theory]
    [InlineData("expanded", 10, "radio_buttons", 10)]
    [InlineData("expanded", 11, "static_select", 11)]
    [InlineData("compact", 2, "static_select", 2)]
    [InlineData("compact", 120, "static_select", 100)]
    public void Choices_are_radios_or_a_list(string style, int choices, string kind, int shown)
    {
        var set = new InputChoiceSet([.. Enumerable.Range(0, choices).Select(n => new Choice($"c{n}", $"v{n}"))]) { Id = "i", Label = "Which", Style = style, Value = "v1" };
        var element = Element(set);
        Assert.Equal((kind, shown), ((string)element["type"]!, element["options"]!.AsArray().Count));
        Assert.True(JsonNode.DeepEquals(element["options"]![1], element["initial_option"]));
        Assert.Null(Element(set with { Value = "gone" })["initial_option"]);
    }

    [Fact]
    public void A_value_that_cannot_come_back_whole_cannot_be_chosen()
    {
        var set = new InputChoiceSet(new Choice("long", new string('x', 76)), new Choice("empty", ""), new Choice("one", "1"), new Choice("again", "1")) { Id = "i", Label = "Which" };
        Assert.Equal(["one"], Element(set)["options"]!.AsArray().Select(o => (string)o!["text"]!["text"]!));
        Assert.Equal(["context"], Shown.Kinds(Shown.Modal(new Card("s", set with { Choices = [] }))));
    }

    [Fact]
    public void Ids_that_Slack_would_refuse_are_replaced()
    {
        var modal = Shown.Modal(new Card("s", Input("a", "x"), Input("b", "x"), Input("c", null), Input("d", new string('x', 256)), Input("e", "input.0")));
        Assert.Equal(["x", "input.0", "input.1", "input.2", "input.3"], ReadModal.Asked(modal));
    }

    [Fact]
    public void A_title_that_fits_is_not_said_twice()
    {
        Assert.Equal(("Point de la semaine 47", "context"), Titled(Exhibits.Card("prompt", "fr")));
        var (title, first) = Titled(Exhibits.Card("gap-mute-form", "fr"));
        Assert.Equal("header", first);
        Assert.Equal("Ne plus signaler…", title);
        // Beside a sign it is more than a heading.
        Assert.Equal(("Enregistré jeudi 19 nov.", "rich_text"), Titled(Exhibits.Card("receipt-open", "fr")));
        Assert.Contains("✓ Enregistré jeudi 19 nov.", string.Concat(Shown.Texts(Shown.Modal(Exhibits.Card("receipt-open", "fr")))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_drawn_anew_shows_what_is_wrong_and_what_was_typed()
    {
        var modal = SlackModal.Of(new Card("s", Input("Total", "value.1"), new ActionSet(Save)), _ => null, "D1",
            new Dictionary<string, string> { ["value.1"] = "No number." }, new Dictionary<string, string> { ["value.1"] = "vingt" }).Read();
        Assert.Equal(["input", "section"], Shown.Kinds(modal));
        Assert.Contains("No number.", Shown.Texts(modal));
        Assert.Equal("vingt", (string?)modal["blocks"]![0]!["element"]!["initial_value"]);
    }

    [Fact]
    public void What_the_edge_carries_along_comes_back_or_is_refused()
    {
        Assert.Equal(new ModalMetadata("save/4Yt", "\"D1\" é"), ModalMetadata.Read(new ModalMetadata("save/4Yt", "\"D1\" é").Write()));
        Assert.Throws<ArgumentException>(() => SlackModal.Of(new Card("s", Input()), _ => null, new string('x', 3000)));
        Assert.All(new[] { null, "", "{", "no json" }, text => Assert.Null(ModalMetadata.Read(text)));
    }

    private static InputText Input(string label = "Label", string? id = "i") => new() { Id = id, Label = label };

    private static JsonNode Element(Input input) => Shown.Modal(new Card("s", input))["blocks"]![0]!["element"]!;

    private static string? Opens(JsonObject message) => Shown.Buttons(message).Select(b => ReservedAction.Read((string?)b["value"])).OfType<ReservedAction>().Single().Again;

    private static (string, string) Titled(Card card)
    {
        var modal = Shown.Modal(card);
        return ((string)modal["title"]!["text"]!, Shown.Kinds(modal).First());
    }
}
