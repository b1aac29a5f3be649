using CheckinBot.Tests.Bot.Stories;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Teams;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Edges.Teams;

/// <summary>Teams delivers some things twice, with the same id or another; people press twice. Nothing happens twice.</summary>
public class SaidTwice : TeamsStory
{
    [Fact]
    public async Task The_same_sentence_under_another_id_counts_once()
    {
        await using var office = await Open();
        var activity = TeamsActivities.Message(Of(office, "Claire"), "maj rendez +5");
        await Post(office, activity);
        var again = activity.DeepClone().AsObject();
        again["id"] = "1763557200999";
        await Post(office, again);
        await office.Claire.Sees("22 → 27");
        Assert.Equal(1, await Given(office, "Rendez-vous"));
    }

    [Fact]
    public async Task A_question_that_arrives_twice_is_answered_once()
    {
        await using var office = await Open();
        var activity = TeamsActivities.Message(Of(office, "Marc"), "statut");
        var before = Of(office, "Marc").Chat.Messages.Count;
        await Post(office, activity);
        await Post(office, activity);
        Assert.Equal(before + 1, Of(office, "Marc").Chat.Messages.Count);
    }

    [Fact]
    public async Task Two_presses_at_once_on_Save_record_once_and_both_show_the_receipt()
    {
        await using var office = await Open();
        await office.AskNow();
        var card = Newest(office, "Claire");
        var data = Data(card, "Enregistrer");
        data[Value(office, "Rendez-vous")] = "24";
        data[Value(office, "Appels")] = "41";
        var presses = new[] { 1, 2 }.Select(_ => Post(office, TeamsActivities.Execute(Of(office, "Claire"), data, card.Id)));
        var answers = await Task.WhenAll(presses);
        Assert.All(answers, a => Assert.Contains("22 → 24 sur 60", Text(a), StringComparison.Ordinal));
        Assert.Equal(1, await Given(office, "Rendez-vous"));
        Assert.Equal(1, await Given(office, "Appels"));
    }

    [Fact]
    public async Task An_older_client_that_submits_a_message_gets_the_same_receipt_in_place()
    {
        await using var office = await Open();
        await office.AskNow();
        var card = Newest(office, "Claire");
        var data = Data(card, "Enregistrer");
        data[Value(office, "Rendez-vous")] = "24";
        await Post(office, TeamsActivities.Submit(Of(office, "Claire"), data, card.Id));
        var now = Of(office, "Claire").Chat.Standing.Single();
        Assert.Equal(card.Id, now.Id);
        Assert.Contains("22 → 24 sur 60", Text(now.Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_presser_sees_the_card_in_the_answer_and_everybody_else_by_the_update()
    {
        await using var office = await Open();
        await office.AskNow();
        var card = Newest(office, "Claire");
        var answer = await Post(office, TeamsActivities.Execute(Of(office, "Claire"), Data(card, "Rien de nouveau"), card.Id));
        Assert.Equal(200, (int)answer!["statusCode"]!);
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)answer["type"]);
        Assert.Equal(answer["value"]!.ToJsonString(), Newest(office, "Claire").Card!.ToJsonString());
    }

    [Fact]
    public async Task A_pressed_card_that_is_gone_comes_back_as_a_new_message()
    {
        await using var office = await Open();
        await office.AskNow();
        var card = Newest(office, "Claire");
        await Post(office, TeamsActivities.Execute(Of(office, "Claire"), Data(card, "Rien de nouveau"), "1763557200998"));
        Assert.Equal(2, Of(office, "Claire").Chat.Standing.Count);
        Assert.Contains("inchangé", Text(Newest(office, "Claire").Card), StringComparison.Ordinal);
    }

    private static string Value(Office office, string keyResult) => CheckinBot.Bot.Cards.InputIds.Value(office.Company.Ids[keyResult]);

    private static Task<int> Given(Office office, string keyResult) => office.Database.Read(office.Company.Id, db =>
        db.Checkins.CountAsync(c => c.KeyResultId == office.Company.Ids[keyResult] && c.Period == "W2026-47"));
}
