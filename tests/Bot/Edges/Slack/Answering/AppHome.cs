using CheckinBot.Tests.Bot.Edges.Slack.Receiving;
using CheckinBot.Tests.Support;

namespace CheckinBot.Tests.Bot.Edges.Slack.Answering;

/// <summary>App Home: what is due, what one carries, and one's settings; as it stands now, whatever has changed it.</summary>
public sealed class AppHome : SlackStory
{
    [Fact]
    public async Task Whoever_opens_it_finds_what_is_due_what_they_carry_and_their_settings()
    {
        await using var office = await Open();
        await office.AskNow();
        Assert.Null(Slack(office).Home(User(office, "Claire")));
        await Opens(office, "Claire");
        var home = Home(office, "Claire");
        foreach (var word in new[] { "En attente de réponse", "Rendez-vous : 22 sur 60", "Réglages", "Europe/Paris", "✓ Français" }) Assert.Contains(word, home, StringComparison.Ordinal);
        Assert.DoesNotContain("Churn", home, StringComparison.Ordinal);
        NobodyComplains(office);
    }

    [Theory]
    [InlineData("words")]
    [InlineData("command")]
    [InlineData("button")]
    [InlineData("form")]
    public async Task After_a_check_in_it_shows_what_was_given(string way)
    {
        await using var office = await Open();
        await office.AskNow();
        await Opens(office, "Claire");
        var (claire, before) = (Client(office, "Claire"), Slack(office).Home(User(office, "Claire"))!.Revision);
        if (way == "words") await claire.Say("maj rendez 27");
        else if (way == "command") await claire.Command("/okr", "maj rendez 27");
        else if (way == "button") await claire.Press(claire.Chat.Standing[^1], "Rien de nouveau");
        else claire.Fill((await OpenForm(office, "Claire")).Id, Value(office, "Rendez-vous"), "27");
        if (way == "form") await claire.Submit();
        await office.Settled();
        Assert.True(Slack(office).Home(User(office, "Claire"))!.Revision > before);
        Assert.Contains(way == "button" ? "Rendez-vous : 22 sur 60" : "Rendez-vous : 27 sur 60", Home(office, "Claire"), StringComparison.Ordinal);
        NobodyComplains(office);
    }

    [Fact]
    public async Task Whoever_looks_when_the_card_of_the_week_comes_sees_until_when_it_waits()
    {
        await using var office = await Open();
        await Opens(office, "Claire");
        Assert.DoesNotContain("avant lundi 9 h", Home(office, "Claire"), StringComparison.Ordinal);
        await office.AskNow();
        Assert.Contains("avant lundi 9 h", Home(office, "Claire"), StringComparison.Ordinal);
        NobodyComplains(office);
    }

    [Fact]
    public async Task Another_language_is_spoken_from_the_next_tap_on()
    {
        await using var office = await Open();
        await Opens(office, "Claire");
        await Client(office, "Claire").Press(Slack(office).Home(User(office, "Claire"))!, "English");
        await office.Settled();
        Assert.Contains("✓ English", Home(office, "Claire"), StringComparison.Ordinal);
        Assert.DoesNotContain("Réglages", Home(office, "Claire"), StringComparison.Ordinal);
        Assert.Null(Client(office, "Claire").Modal);
        await Client(office, "Claire").Say("status");
        await office.Settled();
        Assert.Contains("Meetings", Newest(office, "Claire").Replace("Rendez-vous", "Meetings", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("expected", Newest(office, "Claire"), StringComparison.Ordinal);
        NobodyComplains(office);
    }

    [Fact]
    public async Task A_form_opens_from_it_and_what_is_saved_stands_there()
    {
        await using var office = await Open();
        await office.AskNow();
        await Opens(office, "Claire");
        var (claire, home) = (Client(office, "Claire"), Slack(office).Home(User(office, "Claire"))!);
        var opens = claire.Read(home).Buttons.First(b => b.Key is not ("English" or "✓ Français" or "Aide"));
        await claire.Do(home, opens.Value);
        await office.Settled();
        claire.Fill(claire.Modal!.Id, Value(office, "Rendez-vous"), "27");
        await claire.Submit();
        await office.Settled();
        Assert.Contains("Rendez-vous : 27 sur 60", Home(office, "Claire"), StringComparison.Ordinal);
        NobodyComplains(office);
    }

    [Fact]
    public async Task Whoever_looks_at_the_messages_alone_has_no_Home_published()
    {
        await using var office = await Open();
        await Send(office, Slack(office).Requests.AppHomeOpened(User(office, "Claire"), "messages"));
        await Client(office, "Claire").Say("maj rendez 27");
        await office.Settled();
        Assert.DoesNotContain(Slack(office).Calls, c => c.Method == "views.publish");
    }

    [Fact]
    public async Task A_stranger_learns_whom_to_ask_and_sees_nothing_of_anybody()
    {
        await using var office = await Open();
        var zoe = In(office).Workspace.AddUser("Zoé Nouvelle");
        await Send(office, Slack(office).Requests.AppHomeOpened(zoe));
        var home = Slack(office).Home(zoe)!.Body.ToJsonString();
        Assert.Contains("organisation", home, StringComparison.Ordinal);
        Assert.DoesNotContain("Rendez-vous", home, StringComparison.Ordinal);
    }

    private static async Task Opens(Office office, string name)
    {
        await Client(office, name).OpenHome();
        await office.Settled();
    }

    private static string Home(Office office, string name) => Client(office, name).Read(Slack(office).Home(User(office, name))!).Words;
}
