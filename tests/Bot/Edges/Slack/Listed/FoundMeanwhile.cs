using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Deliveries;
using CheckinBot.Objectives;
using CheckinBot.Scheduling;
using CheckinBot.Storage.Ledger;
using CheckinBot.Tests.Bot.Edges.Slack.Sending;

namespace CheckinBot.Tests.Bot.Edges.Slack.Listed;

/// <summary>The look at who is there ends while a message to one of them is made ready.</summary>
public sealed class FoundMeanwhile
{
    [Fact]
    public async Task Who_was_still_looked_for_when_their_address_was_read_is_not_called_nowhere()
    {
        await using var post = await SlackPost.Open();
        var look = new Look();
        var deliver = new DeliverCards(post.Database, new Renderers([look]), [], [look], post.Clock);
        var (row, permit) = (ToOtto(post), new Permit(post.Clock, TimeSpan.FromMinutes(1)));
        Assert.True(await deliver.Send(row, permit, default) is Outcome.Retry { Untried: true });
        // The look is over, and he is nowhere all the same.
        Assert.Equal("unreachable", ((Outcome.Failed)await deliver.Send(row, permit, default)).Reason);
    }

    private static Delivery ToOtto(SlackPost post) => new()
    {
        Id = Ids.New(post.Clock), OrganisationId = post.Organisation, PersonId = post.Otto, Kind = DeliveryKind.Prompt, Subject = Ids.New(post.Clock).ToString(), Period = "W2020-02",
        NotBefore = post.Clock.GetUtcNow(), CreatedAt = post.Clock.GetUtcNow(),
    };

    /// <summary>Is over as soon as the first card is drawn.</summary>
    private sealed class Look : IFindPeople, IRender
    {
        private bool over;

        public IReadOnlyCollection<DeliveryKind> Kinds { get; } = [DeliveryKind.Prompt];

        public bool MayStillFind(DateTimeOffset since) => !over;

        public Task<Card?> Render(Scene scene, CancellationToken cancel)
        {
            over = true;
            return Task.FromResult<Card?>(new Card("Two numbers to give", new TextBlock("Meetings: 22 on 12 November.")));
        }
    }
}
