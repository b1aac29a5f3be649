using CheckinBot.Tests.Bot.Stories;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Teams;

namespace CheckinBot.Tests.Bot.Edges.Teams;

/// <summary>Channels and group chats: only what every member may see is said there, and help shows the form that works there.</summary>
public class AmongOthers : TeamsStory
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_mention_is_told_by_its_entity_with_its_text_or_without(bool entityText)
    {
        await using var office = await Open();
        var thread = In(office).Channels[office.Company.Ids["Sales"]].General.NewThread();
        await Post(office, TeamsActivities.Message(Of(office, "Claire"), "&nbsp;status&nbsp;", thread, entityText: entityText));
        Assert.Contains("Rendez-vous", Text(Assert.Single(thread.Messages).Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_is_called_like_the_bot_is_somebody()
    {
        await using var office = await Open();
        var activity = TeamsActivities.Message(Of(office, "Marc"), "statut " + TeamsActivities.Mentioned(Of(office, "Claire")), mentioning: [Of(office, "Claire")]);
        await Post(office, activity);
        await office.Marc.Sees("Claire", "Rendez-vous");
    }

    [Fact]
    public async Task What_others_may_not_read_is_answered_in_the_person_s_own_chat_and_the_channel_says_so()
    {
        await using var office = await Open();
        var thread = In(office).Channels[office.Company.Ids["Sales"]].General.NewThread();
        await Post(office, TeamsActivities.Message(Of(office, "Marc"), "écarts", thread));
        await office.Marc.Sees("Sales");
        var line = Assert.Single(thread.Messages);
        Assert.Equal("Réponse envoyée en conversation privée.", line.Text);
    }

    [Fact]
    public async Task Whom_the_bot_may_not_write_to_reads_what_to_do()
    {
        await using var office = await Open();
        var thread = In(office).Channels[office.Company.Ids["Sales"]].General.NewThread();
        Of(office, "Marc").Refusal = Refusal.NotInRoster;
        await Post(office, TeamsActivities.Message(Of(office, "Marc"), "écarts", thread));
        Assert.Contains("ajouter CheckinBot", Assert.Single(thread.Messages).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_group_chat_only_help_is_said_aloud()
    {
        await using var office = await Open();
        var chat = In(office).Tenant.AddGroupChat(Of(office, "Marc"), Of(office, "Ada"));
        await Post(office, TeamsActivities.Message(Of(office, "Marc"), "aide", chat.Conversation));
        Assert.Contains("@CheckinBot", Text(chat.Conversation.Messages[0].Card), StringComparison.Ordinal);
        await Post(office, TeamsActivities.Message(Of(office, "Marc"), "statut Sales", chat.Conversation));
        Assert.DoesNotContain("Rendez-vous", Text(chat.Conversation.Messages[1].Activity), StringComparison.Ordinal);
        await office.Marc.Sees("Rendez-vous");
    }

    [Fact]
    public async Task A_message_that_does_not_mention_the_bot_is_none_of_its_business()
    {
        await using var office = await Open();
        var thread = In(office).Channels[office.Company.Ids["Sales"]].General.NewThread();
        var activity = TeamsActivities.Message(Of(office, "Marc"), "statut", thread);
        activity["entities"] = new System.Text.Json.Nodes.JsonArray();
        await Post(office, activity);
        Assert.Empty(thread.Messages);
    }

    [Fact]
    public async Task A_pressed_card_in_a_channel_is_answered_to_the_presser_and_stays_for_the_others()
    {
        await using var office = await Open();
        var thread = In(office).Channels[office.Company.Ids["Sales"]].General.NewThread();
        await Post(office, TeamsActivities.Message(Of(office, "Claire"), "statut", thread));
        var card = thread.Messages[0];
        await Post(office, TeamsActivities.Execute(Of(office, "Marc"), Data(card), card.Id, thread));
        Assert.Equal(card.Card!.ToJsonString(), thread.Messages[0].Card!.ToJsonString());
        await office.Marc.Sees("Sales");
    }

    [Theory]
    [InlineData("hologram")]
    [InlineData("messageUpdate")]
    [InlineData("typing")]
    public async Task What_we_do_not_know_is_taken_and_left_alone(string type)
    {
        await using var office = await Open();
        await Post(office, TeamsActivities.Unknown(Of(office, "Claire"), type));
        await Post(office, TeamsActivities.Reaction(Of(office, "Claire"), "1763557200998"));
        Assert.Empty(Of(office, "Claire").Chat.Messages);
    }

    [Fact]
    public async Task An_invoke_that_nobody_handles_says_so()
    {
        await using var office = await Open();
        using var answer = await Client(office).Post(TeamsActivities.Invoke(Of(office, "Claire"), "composeExtension/query", []),
            In(office).Authority.Sign(In(office).Authority.Usual(In(office).Tenant.ServiceUrl)));
        Assert.Equal(System.Net.HttpStatusCode.NotImplemented, answer.StatusCode);
    }
}
