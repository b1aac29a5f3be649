using System.Text.Json.Nodes;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Edges.Slack.Blocks;
using CheckinBot.Bot.Turns;
using CheckinBot.Tests.Support.Slack.Blocks;

namespace CheckinBot.Tests.Bot.Edges.Slack.Blocks;

/// <summary>What comes in with a submission, and what is answered when something in it is wrong.</summary>
public sealed class ReadingModals
{
    private static readonly Card Form = new("s", new InputText { Id = "value.1", Label = "Total" }, new InputText { Id = "note.1", Label = "Note" }, new ActionSet(new ActionExecute("Save", "save/4Yt"))) { Lang = "en" };

    [Fact]
    public void Inputs_are_read_by_their_block_and_the_empty_ones_are_absent()
    {
        var view = JsonNode.Parse("""
            {"state":{"values":{
              "value.1":{"value.1":{"type":"plain_text_input","value":"+5"}},
              "note.1":{"note.1":{"type":"plain_text_input","value":null}},
              "text.1":{"text.1":{"type":"plain_text_input"}},
              "reason.1":{"reason.1":{"type":"plain_text_input","value":""}},
              "confidence.1":{"confidence.1":{"type":"radio_buttons","selected_option":{"text":{"type":"plain_text","text":"Yes"},"value":"OnTrack"}}},
              "until.1":{"until.1":{"type":"static_select","selected_option":null}},
              "odd":7,"odder":{"x":[1]}}}}
            """);
        Assert.Equal(new Dictionary<string, string> { ["value.1"] = "+5", ["confidence.1"] = "OnTrack" }, ReadModal.Inputs(view));
    }

    [Theory]
    [InlineData("{}"), InlineData("""{"state":null}"""), InlineData("""{"state":{"values":[]}}"""), InlineData("[]")]
    public void A_view_without_state_has_no_inputs(string view) => Assert.Empty(ReadModal.Inputs(view == "[]" ? null : JsonNode.Parse(view)));

    [Fact]
    public void A_problem_stands_under_its_input_and_a_strange_one_under_the_first()
    {
        var answer = Refused(Form, ("note.1", "Too long."), ("sure.9", "Which is meant?"), ("elsewhere", "And this."));
        Assert.Equal("""{"response_action":"errors","errors":{"note.1":"Too long.","value.1":"Which is meant? And this."}}""", answer.ToJsonString());
    }

    [Fact]
    public void A_form_that_asks_more_than_the_view_replaces_it_with_what_was_typed()
    {
        var doubt = Form with { Body = [Form.Body[0], new InputChoiceSet(new Choice("1,234", "1234"), new Choice("1.234", "1.234")) { Id = "sure.1", Label = "Which is meant?" }, .. Form.Body.Skip(1)] };
        var answer = Refused(doubt, ("value.1", "Is it 1,234 or 1.234?"));
        Assert.Equal("update", (string?)answer["response_action"]);
        var view = answer["view"]!.AsObject();
        Assert.Empty(BlockRules.OfView(view));
        Assert.Equal(["value.1", "sure.1", "note.1"], ReadModal.Asked(view));
        Assert.Equal("1,234", (string?)view["blocks"]![0]!["element"]!["initial_value"]);
        Assert.Contains("Is it 1,234 or 1.234?", Shown.Texts(view));
        Assert.Equal(new ModalMetadata("save/4Yt", "D1/1.2"), ModalMetadata.Read((string?)view["private_metadata"]));
    }

    private static JsonObject Refused(Card form, params (string Input, string Says)[] problems)
    {
        var view = Shown.Modal(Form);
        view["state"] = JsonNode.Parse("""{"values":{"value.1":{"value.1":{"type":"plain_text_input","value":"1,234"}}}}""");
        return RefuseModal.Of(view, new Reply.Problems(form, problems.ToDictionary(p => p.Input, p => p.Says)), _ => null).Read();
    }
}
