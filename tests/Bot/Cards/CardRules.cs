using System.Text;
using System.Text.RegularExpressions;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Turns;

namespace CheckinBot.Tests.Bot.Cards;

/// <summary>What the platforms ask of every card, and what we ask of ourselves.</summary>
public sealed partial class CardRules
{
    private const int TeamsBytes = 28 * 1024, SummaryLength = 150;

    [Theory, MemberData(nameof(Exhibits.All), MemberType = typeof(Exhibits))]
    public void A_card_fits_into_a_message(string name, string language) =>
        Assert.InRange(Encoding.UTF8.GetByteCount(Exhibits.Json(Exhibits.Card(name, language))), 1, TeamsBytes);

    [Theory, MemberData(nameof(Exhibits.All), MemberType = typeof(Exhibits))]
    public void Its_notification_is_one_short_line(string name, string language)
    {
        var summary = Exhibits.Card(name, language).Summary;
        Assert.InRange(summary.Trim().Length, 1, SummaryLength - 1);
        Assert.DoesNotContain('\n', summary);
    }

    [Theory, MemberData(nameof(Exhibits.All), MemberType = typeof(Exhibits))]
    public void Every_button_can_be_read_again(string name, string language) => Assert.All(Exhibits.Buttons(Exhibits.Card(name, language)), button =>
    {
        Assert.NotNull(ActionText.Read(button.Data.Do));
        Assert.Equal(button.Data.Do, ActionText.Read(button.Data.Do)!.ToString());
        Assert.InRange(button.Data.Do.Length, 1, ActionText.MaxLength);
    });

    [Fact]
    public void Every_button_has_a_command_that_hears_it()
    {
        var heard = Sources.Of("Commands").SelectMany(s => Verbs().Matches(s)).SelectMany(m => Quoted().Matches(m.Value)).Select(m => m.Groups[1].Value).ToHashSet();
        var pressed = Exhibits.All.SelectMany(c => Exhibits.Buttons(Exhibits.Card((string)c[0], (string)c[1]))).Select(b => ActionText.Read(b.Data.Do)!.Verb).ToHashSet();
        Assert.True(heard.Count > 30 && pressed.Count > 30, $"Only {heard.Count} verbs and {pressed.Count} kinds of button were found.");
        Assert.Empty(pressed.Except(heard));
    }

    [Theory, MemberData(nameof(Exhibits.All), MemberType = typeof(Exhibits))]
    public void Ids_are_unique_and_never_a_key_of_an_actions_data(string name, string language)
    {
        var ids = Exhibits.Card(name, language).Everything().Select(e => e.Id).OfType<string>().ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.DoesNotContain("do", ids);
        Assert.All(Exhibits.Card(name, language).Everything().OfType<Input>(), input => Assert.Matches(InputId(), input.Id));
    }

    [Theory, MemberData(nameof(Exhibits.All), MemberType = typeof(Exhibits))]
    public void A_form_has_one_button_that_takes_its_inputs(string name, string language)
    {
        var card = Exhibits.Card(name, language);
        Assert.Equal(card.IsForm, Exhibits.Buttons(card).Any(b => b.AssociatedInputs is null));
    }

    [Theory, MemberData(nameof(Exhibits.All), MemberType = typeof(Exhibits))]
    public void What_a_toggle_opens_is_there_and_folded(string name, string language)
    {
        var card = Exhibits.Card(name, language);
        var toggled = card.Everything().OfType<ActionSet>().SelectMany(s => s.Actions).OfType<ActionToggleVisibility>().SelectMany(a => a.TargetElements);
        Assert.All(toggled, id => Assert.False(card.Everything().Single(e => e.Id == id).IsVisible));
    }

    [Theory, MemberData(nameof(Exhibits.All), MemberType = typeof(Exhibits))]
    public void A_value_is_never_written_as_a_fraction(string name, string language) =>
        Assert.All(Exhibits.Texts(Exhibits.Card(name, language)), text => Assert.DoesNotMatch(Fraction(), text));

    [Theory, MemberData(nameof(Exhibits.All), MemberType = typeof(Exhibits))]
    public void No_text_is_blank_or_has_a_hole(string name, string language)
    {
        var card = Exhibits.Card(name, language);
        Assert.All(card.Everything().OfType<TextBlock>(), t => Assert.False(string.IsNullOrWhiteSpace(t.Text)));
        Assert.All(Exhibits.Texts(card), t => Assert.DoesNotMatch(Hole(), t));
    }

    [GeneratedRegex(@"\d\s*/\s*\d")]
    private static partial Regex Fraction();

    [GeneratedRegex(@"\{\d|  |\(\)|[:,·] *\.($| )|(?<!\.)\.\.(?!\.)|· *$|^ *·")]
    private static partial Regex Hole();

    [GeneratedRegex(@"Verbs \{ get; \} =\s*\[[^\]]*\]")]
    private static partial Regex Verbs();

    [GeneratedRegex("\"([a-z-]+)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("^(value|confidence|note|reason|until|text|sure|lead|meeting|lines|measure|kind|from|to|unit|direction|start|due|cadence|objective|title|owner|which-from|which-to|which-due|serves|tipping|then|score|leads|gives|low|high|scope|pay|pace|steps|next|about|perspective|maturity|orientation|profile|role|set-[a-z]+)\\.[0-9A-Za-z]{22}$")]
    private static partial Regex InputId();
}
