using CheckinBot.Tests.Support.Slack;

namespace CheckinBot.Tests.Bot.Edges.Slack.Receiving;

/// <summary>Slack repeats what was not answered in time, and people press twice. It is done once, and answered the same each time.</summary>
public sealed class SaidTwice : SlackStory
{
    [Fact]
    public async Task An_event_that_is_repeated_is_taken_each_time_and_done_once()
    {
        await using var office = await Open();
        var request = Says(office, "Claire", "maj rendez +5");
        Assert.Equal(200, (await Send(office, request)).Status);
        var read = Client(office, "Claire").ReadAll(Client(office, "Claire").Chat).Count;
        // At once, a minute later and five minutes later, each time with a signature of its own.
        foreach (var (number, minutes) in new[] { (1, 0), (2, 1), (3, 5) })
        {
            await office.WalkTo(office.Clock.GetUtcNow().AddMinutes(minutes));
            Assert.Equal(200, (await Send(office, SlackRequests.Again(request, number))).Status);
        }
        Assert.Equal(1, await Given(office, "Rendez-vous"));
        Assert.Equal(read, Client(office, "Claire").ReadAll(Client(office, "Claire").Chat).Count);
        Assert.Contains("22 → 27 sur 60", Newest(office, "Claire"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_is_repeated_is_answered_once()
    {
        await using var office = await Open();
        var request = Says(office, "Marc", "statut");
        await Send(office, request);
        var answered = Client(office, "Marc").Chat.Standing.Count;
        Assert.Equal(200, (await Send(office, SlackRequests.Again(request))).Status);
        Assert.Equal(answered, Client(office, "Marc").Chat.Standing.Count);
    }

    [Fact]
    public async Task Two_presses_of_one_button_record_once_and_show_one_receipt()
    {
        await using var office = await Open();
        await office.AskNow();
        var (first, second) = (Press(office, "Claire", "Rien de nouveau"), Press(office, "Claire", "Rien de nouveau"));
        var answers = await Task.WhenAll(new[] { first, second, first }.Select(In(office).Carry(office)));
        await office.Settled();
        Assert.All(answers, a => Assert.Equal(new SlackAnswer(200, ""), a));
        Assert.Equal(1, await Given(office, "Rendez-vous"));
        Assert.Contains("inchangé", Assert.Single(Client(office, "Claire").ReadAll(Client(office, "Claire").Chat)).Words, StringComparison.Ordinal);
        NobodyComplains(office);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_is_saved_once_and_closes_twice()
    {
        await using var office = await Open();
        await office.AskNow();
        var modal = await OpenForm(office, "Claire");
        var request = Submission(office, modal, "27");
        var answers = await Task.WhenAll(new[] { request, request }.Select(In(office).Carry(office)));
        await office.Settled();
        Assert.All(answers, a => Assert.Equal(new SlackAnswer(200, ""), a));
        Assert.Equal(1, await Given(office, "Rendez-vous"));
        Assert.Contains("22 → 27 sur 60", Newest(office, "Claire"), StringComparison.Ordinal);
        NobodyComplains(office);
    }

    /// <summary>Whoever does not see what is wrong presses Save again. A form that closed then would have lost what was typed.</summary>
    [Fact]
    public async Task A_form_with_a_fault_that_is_sent_again_unaltered_is_refused_again()
    {
        await using var office = await Open();
        await office.AskNow();
        var modal = await OpenForm(office, "Claire");
        var first = await Send(office, Submission(office, modal, "beaucoup"));
        Assert.Contains("\"response_action\":\"errors\"", first.Body, StringComparison.Ordinal);
        Assert.Equal(first, await Send(office, Submission(office, modal, "beaucoup")));
        Assert.Equal(0, await Given(office, "Rendez-vous"));
        Assert.Equal(new SlackAnswer(200, ""), await Send(office, Submission(office, modal, "27")));
        Assert.Equal(1, await Given(office, "Rendez-vous"));
    }

    [Fact]
    public async Task A_shortcut_whose_modal_is_open_already_says_nothing_in_the_chat()
    {
        await using var office = await Open();
        var request = Slack(office).Requests.Shortcut(User(office, "Claire"), "checkin");
        await Send(office, request);
        Assert.NotNull(Client(office, "Claire").Modal);
        await Send(office, request);
        Assert.Empty(Client(office, "Claire").Chat.Standing);
    }

    private static SlackRequest Submission(Support.Office office, SlackView modal, string meetings) => Slack(office).Requests.ViewSubmission(
        User(office, "Claire"), modal, ElementState.Of(modal.Blocks, new Dictionary<string, string> { [Value(office, "Rendez-vous")] = meetings }));
}
