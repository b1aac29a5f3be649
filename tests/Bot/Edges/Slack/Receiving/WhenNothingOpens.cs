using CheckinBot.Tests.Bot.Stories;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using CheckinBot.Tests.Support.Slack;

namespace CheckinBot.Tests.Bot.Edges.Slack.Receiving;

/// <summary>Slack lets a window open once, and for three seconds. Whoever asked for one that does not open reads what to do, in their own language.</summary>
public abstract class WhenNothingOpens(Edge edge) : Story(edge)
{
    public sealed class OverHttp() : WhenNothingOpens(Edge.Slack);

    public sealed class OverASocket() : WhenNothingOpens(Edge.SlackSocket);

    [Theory]
    [InlineData("Claire", "Répondre", "expired_trigger_id", "La fenêtre ne s’est pas ouverte à temps.", "Appuyer de nouveau sur le bouton.")]
    [InlineData("Sofia", "Answer", "internal_error", "The window did not open in time.", "Press the button again.")]
    public async Task A_button_whose_window_stays_shut_says_so_and_opens_it_when_pressed_again(string name, string button, string word, params string[] said)
    {
        await using var office = await Open();
        var client = office.Client(office.Person(name));
        while (client.Chat.Messages.Count == 0) await office.AskNow();
        var prompt = client.Chat.SeenBy(client.User)[^1];
        office.Slack().Meddle = call => call.Method == "views.open" ? new SlackFault.Error(word) : null;
        await client.Press(prompt, button);
        await office.Settled();
        Assert.Null(client.Modal);
        var hint = client.Chat.SeenBy(client.User)[^1];
        Assert.Equal(client.User.Id, hint.OnlyFor);
        Assert.All(said, s => Assert.Contains(s, client.Read(hint).Words, StringComparison.Ordinal));

        office.Slack().Meddle = _ => null;
        await client.Press(prompt, button);
        await office.Settled();
        Assert.NotNull(client.Modal);
        Assert.Equal(hint, client.Chat.SeenBy(client.User)[^1]);
        Assert.Empty(office.Slack().Complaints);
    }

    [Fact]
    public async Task A_command_whose_form_stays_shut_says_where_it_waits_and_it_opens_there()
    {
        await using var office = await Open();
        var claire = office.Client(office.Claire);
        var sales = office.ChannelOf("Sales");
        office.Slack().Meddle = call => call.Method == "views.open" ? new SlackFault.Error("expired_trigger_id") : null;
        await claire.Command("/okr", "point", sales);
        await office.Settled();
        var line = sales.SeenBy(claire.User)[^1];
        Assert.Equal((claire.User.Id, "Le formulaire ne s’est pas ouvert ici. Il attend en conversation privée, avec le bouton Répondre."), (line.OnlyFor, line.Text));

        office.Slack().Meddle = _ => null;
        await claire.Press(claire.Chat.SeenBy(claire.User)[^1], "Répondre");
        await office.Settled();
        Assert.Contains("Rendez-vous", claire.Read(claire.Modal!).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_doubtful_number_whose_question_stays_shut_is_asked_in_the_own_chat_and_not_forgotten()
    {
        await using var office = await Open();
        var claire = office.Client(office.Claire);
        office.Slack().Meddle = call => call.Method == "views.open" ? new SlackFault.Error("expired_trigger_id") : null;
        await claire.Command("/okr", "maj rendez 21", office.ChannelOf("Sales"));
        await office.Settled();
        office.Slack().Meddle = _ => null;
        await claire.Press(claire.Chat.SeenBy(claire.User)[^1], "Répondre");
        await office.Settled();
        Assert.Contains("21", claire.Read(claire.Modal!).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shortcut_whose_window_stays_shut_answers_in_the_own_chat()
    {
        await using var office = await Open();
        var claire = office.Client(office.Claire);
        office.Slack().Meddle = call => call.Method == "views.open" ? new SlackFault.Error("expired_trigger_id") : null;
        await claire.Shortcut("checkin");
        await office.Settled();
        Assert.Contains("Rendez-vous", claire.Reads(claire.Chat)[^1].Words, StringComparison.Ordinal);

        var stranger = new SlackClient(office.Slack(), office.Workspace().AddUser("Nora New"), office.Platform().Carry(office));
        await stranger.Shortcut("checkin");
        await office.Settled();
        Assert.Contains("You are not on this organisation's list yet.", stranger.Reads(stranger.Chat)[^1].Words, StringComparison.Ordinal);
    }
}
