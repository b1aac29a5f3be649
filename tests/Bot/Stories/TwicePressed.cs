using CheckinBot.Tests.Cast.Data;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>
/// A double click, a platform that delivers twice, a card that stayed open on a second screen: the same press again changes nothing,
/// also where what was typed adds to something.
/// </summary>
public abstract class TwicePressed(Edge edge, Store store = Store.Sqlite) : Story(edge, store)
{
    [Fact]
    public async Task Plus_five_on_the_first_form_is_five_more_once()
    {
        await using var office = await Open();
        await office.AskNow();
        await Twice(office, "Enregistrer", ("Rendez-vous", "+5"), ("Appels", "+5"));
        await office.Claire.Sees("Rendez-vous : 22 → 27 sur 60", "Appels : 5 cette semaine");
    }

    [Fact]
    public async Task Plus_five_on_a_receipt_s_open_field_is_five_once()
    {
        await using var office = await Open();
        await office.AskNow();
        await office.Claire.Presses("Rien de nouveau");
        await Twice(office, "Enregistrer", ("Appels", "+5"));
        await office.Claire.Sees("Appels : 5 cette semaine");
    }

    [Fact]
    public async Task Plus_five_on_the_edit_form_adds_once_to_what_the_form_showed()
    {
        await using var office = await Open();
        await office.AskNow();
        await office.Claire.Fills("Rendez-vous", "24");
        await office.Claire.Fills("Appels", "30");
        await office.Claire.Presses("Enregistrer");
        await office.Claire.Presses("Modifier");
        await Twice(office, "Enregistrer", ("Rendez-vous", "+5"), ("Appels", "+5"));
        await office.Claire.Sees("Rendez-vous : 22 → 29 sur 60", "Appels : 35 cette semaine");
    }

    [Fact]
    public async Task An_edit_form_left_open_on_another_screen_adds_to_what_it_showed()
    {
        await using var office = await Open();
        await office.AskNow();
        await office.Claire.Fills("Appels", "30");
        await office.Claire.Presses("Enregistrer");
        await office.Claire.Presses("Modifier");
        var left = (await office.Claire.Messages()).Last(m => m.Inputs.Any(i => i.About("Appels")));
        await office.Claire.Fills("Appels", "+5");
        await office.Claire.Presses("Enregistrer");

        await office.Claire.Press(left, left.Buttons["Enregistrer"], Typed(left, ("Appels", "+6")));
        await office.Claire.Sees("Appels : 36 cette semaine");
    }

    [Fact]
    public async Task A_doubt_that_was_settled_is_not_asked_about_again()
    {
        await using var office = await Open();
        await office.Ada.Says("update Reviews +1,234");
        await office.Ada.Picks("Reviews", "Yes, 1,794");
        var form = (await office.Ada.Messages()).Last(m => m.Buttons.ContainsKey("Save"));
        var inputs = Typed(form, ("Reviews", "+1,234"));
        inputs[form.Inputs.Single(i => i.Kind == "sure").Id] = "1794";
        await office.Ada.Press(form, form.Buttons["Save"], inputs);
        await office.Ada.Press(form, form.Buttons["Save"], inputs);
        await office.Ada.Sees("Reviews: 560 → 1,794");
        Assert.Equal(1, await Checkins(office, "Reviews"));
    }

    [Fact]
    public async Task A_form_after_a_word_that_could_not_be_read_counts_once_too()
    {
        await using var office = await Open();
        await office.Claire.Says("maj Appels +1,234");
        var form = (await office.Claire.Messages()).Last(m => m.Buttons.ContainsKey("Enregistrer"));
        await office.Claire.Press(form, form.Buttons["Enregistrer"], Typed(form, ("Appels", "+5")));
        await office.Claire.Press(form, form.Buttons["Enregistrer"], Typed(form, ("Appels", "+5")));
        await office.Claire.Sees("Appels : 5 cette semaine");
    }

    [Fact]
    public async Task Said_twice_in_words_it_is_meant_twice()
    {
        await using var office = await Open();
        await office.Claire.Says("maj Rendez-vous +2");
        await office.Claire.Says("maj Rendez-vous +3");
        await office.Claire.Sees("27 sur 60");
        await office.Claire.Says("maj Appels +2");
        await office.Claire.Says("maj Appels +3");
        await office.Claire.Sees("Appels : 5 cette semaine");
    }

    [Fact]
    public async Task An_edit_that_cannot_be_read_stays_an_edit_and_answers_nothing_else()
    {
        await using var office = await Open();
        await office.AskNow();
        await office.Claire.Presses("Rien de nouveau");
        await office.Claire.Presses("Modifier");
        await office.Claire.Fills("Rendez-vous", "beaucoup");
        await office.Claire.Presses("Enregistrer");
        await office.Claire.Sees("Saisir un nombre", "[beaucoup]", "(Retour)");
        await office.Claire.Fills("Rendez-vous", "25");
        await office.Claire.Presses("Enregistrer");
        await office.Claire.Sees("22 → 25 sur 60", "Appels · Cette semaine []");
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_again_when_it_is_sent_again()
    {
        await using var office = await Open();
        await office.AskNow();
        await Twice(office, "Enregistrer", ("Rendez-vous", "beaucoup"), ("Appels", "41"));
        await office.Claire.Sees("Saisir un nombre", "[beaucoup]", "[41]");
        await office.Claire.Fills("Rendez-vous", "25");
        await office.Claire.Fills("Appels", "41");
        await office.Claire.Presses("Enregistrer");
        await office.Claire.Sees("22 → 25 sur 60", "Appels : 41");
    }

    /// <summary>The very same press, sent twice with the same words.</summary>
    private static async Task Twice(Office office, string button, params (string About, string Value)[] typed)
    {
        var form = (await office.Claire.Messages()).Last(m => m.Buttons.ContainsKey(button));
        var inputs = Typed(form, typed);
        await office.Claire.Press(form, form.Buttons[button], inputs);
        await office.Claire.Press(form, form.Buttons[button], inputs);
    }

    private static Dictionary<string, string> Typed(Message form, params (string About, string Value)[] typed)
    {
        var inputs = form.Inputs.ToDictionary(i => i.Id, i => i.Value);
        foreach (var (about, value) in typed) inputs[form.Inputs.First(i => i.About(about) && i.Kind == "value").Id] = value;
        return inputs;
    }

    private static Task<int> Checkins(Office office, string keyResult) => office.Database.Read(office.Company.Id, db =>
        db.Checkins.CountAsync(c => c.KeyResultId == office.Company.Ids[keyResult] && c.Period == "W2026-47"));
}
