using System.Collections.Concurrent;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Commands.Home;
using CheckinBot.Bot.Edges.Http;
using CheckinBot.Bot.Edges.Slack.Blocks;
using CheckinBot.Bot.Edges.Slack.Receiving;
using CheckinBot.Bot.Edges.Slack.Sending;
using CheckinBot.Bot.Edges.Slack.Web;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Edges.Slack.Answering;

/// <summary>
/// App Home: what is due, what the person carries, and their settings. It is asked for afresh when somebody opens it, and again after each of their
/// own turns and each message to them while this server remembers that they have looked.
/// </summary>
public sealed class PublishHome : IDisposable
{
    private const int Most = 10_000;

    private readonly Conversation conversation;
    private readonly SlackWeb web;
    private readonly SlackPictures pictures;
    private readonly Persist<SlackAnswer> persist;
    private readonly Reached reached;
    private readonly Afterwork afterwork;
    private readonly ConcurrentDictionary<(string Workspace, string User), bool> seen = [];
    private readonly ConcurrentDictionary<Guid, SlackSpeaker> people = [];

    public PublishHome(Conversation conversation, SlackWeb web, SlackPictures pictures, Persist<SlackAnswer> persist, Reached reached, Afterwork afterwork)
    {
        (this.conversation, this.web, this.pictures, this.persist, this.reached, this.afterwork) = (conversation, web, pictures, persist, reached, afterwork);
        reached.Person += Note;
    }

    public async Task Opened(SlackSpeaker speaker, CancellationToken cancel)
    {
        if (seen.Count > Most)
        {
            seen.Clear();
            people.Clear();
        }
        seen[(speaker.Workspace, speaker.User)] = true;
        if (speaker.Person is { } person)
        {
            people[person] = speaker;
            await Publish(speaker, person, cancel);
        }
        else await Publish(speaker, [new HomeCard(TalkCards.Stranger(Voice.Of(null)))], cancel);
    }

    public Task IfSeen(SlackSpeaker speaker, Guid person, CancellationToken cancel) =>
        seen.ContainsKey((speaker.Workspace, speaker.User)) ? Publish(speaker, person, cancel) : Task.CompletedTask;

    public void Dispose() => reached.Person -= Note;

    private void Note(Guid person)
    {
        if (people.TryGetValue(person, out var speaker)) afterwork.Keep(Publish(speaker, person, CancellationToken.None));
    }

    private async Task Publish(SlackSpeaker speaker, Guid person, CancellationToken cancel)
    {
        var cards = new List<HomeCard>();
        foreach (var part in OpenHome.Parts)
            if (await conversation.Answer(new Opened(speaker.Organisation, person, Place.Own, part), cancel) is Reply.New { Card: var card })
                cards.Add(new HomeCard(card));
        await Publish(speaker, cards, cancel);
    }

    private async Task Publish(SlackSpeaker speaker, List<HomeCard> cards, CancellationToken cancel)
    {
        var files = await pictures.Of(speaker.Workspace, new Card("", [.. cards.SelectMany(c => c.Card.Body)]), cancel);
        var view = SlackHome.Of(cards, files.Of);
        await persist.Repeat(token => web.ViewsPublish(speaker.Workspace, speaker.User, view, null, token), cancel);
    }
}
