using CheckinBot.Tests.Bot.Edges.Slack.Receiving;
using CheckinBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Edges.Slack.Answering;

/// <summary>The two shortcuts of the app: one anywhere, one on somebody's message.</summary>
public sealed class Shortcuts : SlackStory
{
    [Fact]
    public async Task Check_in_opens_the_form_wherever_one_is_and_the_receipt_comes_into_the_own_chat()
    {
        await using var office = await Open();
        var claire = Client(office, "Claire");
        await claire.Shortcut("checkin");
        await office.Settled();
        Assert.Contains("Rendez-vous", claire.Read(claire.Modal!).Words, StringComparison.Ordinal);
        claire.Fill(claire.Modal!.Id, Value(office, "Rendez-vous"), "27");
        await claire.Submit();
        await office.Settled();
        Assert.Null(claire.Modal);
        Assert.Equal(1, await Given(office, "Rendez-vous"));
        Assert.Contains("22 → 27 sur 60", Newest(office, "Claire"), StringComparison.Ordinal);
        NobodyComplains(office);
    }

    [Fact]
    public async Task A_message_becomes_a_note_on_a_key_result_of_ones_own()
    {
        await using var office = await Open();
        var (claire, channel) = (Client(office, "Claire"), Channel(office, "Sales"));
        await Client(office, "Marc").SayIn(channel, "Salon de Lyon <annulé>, on cherche une autre date & un lieu");
        await claire.MessageShortcut("note", channel.Standing[^1]);
        await office.Settled();
        var form = claire.Read(claire.Modal!);
        Assert.Contains(form.Inputs, i => i.Value == "Salon de Lyon <annulé>, on cherche une autre date & un lieu");
        // Only one's own may be chosen.
        var about = form.Inputs.Single(i => i.Choices.Count > 0);
        Assert.Equal(["Appels", "Rendez-vous", "Taux"], about.Choices.Keys.Order(StringComparer.Ordinal));
        await claire.Submit();
        Assert.Contains("Choisir le résultat clé.", claire.Read(claire.Modal!).Words, StringComparison.Ordinal);
        claire.Fill(claire.Modal!.Id, about.Id, about.Choices["Rendez-vous"]);
        await claire.Submit();
        await office.Settled();
        Assert.Null(claire.Modal);
        Assert.Contains("Noté sur Rendez-vous.", Newest(office, "Claire"), StringComparison.Ordinal);
        Assert.Equal("Salon de Lyon <annulé>, on cherche une autre date & un lieu", await office.Database.Read(office.Company.Id, db =>
            db.Checkins.Where(c => c.KeyResultId == office.Company.Ids["Rendez-vous"] && c.Note != null).Select(c => c.Note).SingleAsync()));
        // Nobody else reads of it.
        Assert.Single(channel.Standing);
        NobodyComplains(office);
    }

    [Fact]
    public async Task A_shortcut_that_we_do_not_have_does_nothing()
    {
        await using var office = await Open();
        var before = Slack(office).Calls.Count;
        await Client(office, "Claire").Shortcut("hologram");
        await office.Settled();
        Assert.Null(Client(office, "Claire").Modal);
        Assert.Empty(Client(office, "Claire").Failures);
        Assert.Equal(before, Slack(office).Calls.Count);
    }
}
