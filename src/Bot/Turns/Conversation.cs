using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Commands;
using CheckinBot.Bot.Commands.Links;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives;
using CheckinBot.Storage;
using CheckinBot.Storage.Addresses;
using CheckinBot.Storage.Model;
using CheckinBot.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Turns;

/// <summary>
/// The one entry: a turn in, a reply out. A turn is one transaction, so an answer and the messages it causes are kept together or
/// not at all. Here is the only catch-all of the conversation.
/// </summary>
public sealed class Conversation(
    Database database, CommandWords words, IEnumerable<IPress> presses, IEnumerable<IOpen> opens, OwnLinks links,
    SmallestGroup smallest, TimeProvider clock, ILogger<Conversation> log)
{
    private readonly Dictionary<string, IPress> byVerb =
        presses.SelectMany(p => p.Verbs.Select(v => (v, p))).ToDictionary(x => x.v, x => x.p);

    private readonly Dictionary<string, IOpen> byAbout = opens.ToDictionary(o => o.About);

    public async Task<Reply> Answer(Turn heard, CancellationToken cancel)
    {
        var turn = Storable(heard);
        var id = Ids.New(clock);
        try
        {
            Task<Reply> Met(AppDb db) => Meet(db, turn, cancel);
            return !Changes(turn) ? await database.Read(turn.OrganisationId, Met, cancel)
                : Pressing(turn) is ({ MeetsOnlyItself: true }, _) ? await database.WriteRows(turn.OrganisationId, Met, cancel)
                : await database.Write(turn.OrganisationId, Met, cancel);
        }
        catch (Exception error) when (!cancel.IsCancellationRequested)
        {
            log.LogError(error, "Turn {Turn} failed.", id);
            return new Reply.New(TalkCards.Apology(Voice.Of(turn.Locale), ShortId.Of(id)), Privately: true);
        }
    }

    /// <summary>What was typed is also looked for in the database, which takes no question that it could not store.</summary>
    private static Turn Storable(Turn turn) => turn switch
    {
        Said said => said with { Words = StorableText.Of(said.Words) },
        Pressed pressed => pressed with { Action = StorableText.Of(pressed.Action), Inputs = pressed.Inputs.ToDictionary(i => i.Key, i => StorableText.Of(i.Value)) },
        Opened opened => opened with { About = StorableText.Of(opened.About) },
        _ => turn,
    };

    /// <summary>A word that only looks writes nothing, and waits for nobody who does.</summary>
    private bool Changes(Turn turn) => turn is Pressed || (turn is Said said && words.Find(said.Words) is { Command.Changes: true });

    private async Task<Reply> Meet(AppDb db, Turn turn, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        // What changes something reads in its own transaction who may, and whether it was done before.
        var changes = Changes(turn);
        var (caller, before) = turn.Met is { } met && !changes ? (await Caller.Of(db, met, now, turn.Locale, cancel), false)
            : await Caller.OfOnce(db, turn.PersonId, now, turn.Locale, changes ? turn.Once : null, cancel);
        if (before) return new Reply.Nothing();
        var heard = changes && turn.Once is { } key ? Hear(db, key) : null;
        if (caller is not { } me) return new Reply.New(TalkCards.Stranger(Voice.Of(turn.Locale)), Privately: true);
        var reply = await At(new Visit(db, me, turn.Place, clock.GetUtcNow()) { Smallest = smallest }, turn, cancel);
        // A form that was refused did nothing, and is refused again when it comes again.
        if (reply is Reply.Problems && heard is not null) db.Heard.Remove(heard);
        if (reply is Reply.Replace && Pressing(turn) is (_, { First: { } card })) DrawOnceMore(db, card);
        return reply;
    }

    /// <summary>A drawing that is under way may have read what was before this press, and would land over its answer and stay: another one follows it.</summary>
    private static void DrawOnceMore(AppDb db, Guid card)
    {
        if (db.Deliveries.Local.FindEntry(card) is { Entity: { IsToBeDrawn: true } pressed }) pressed.Redraw();
    }

    /// <summary>The row is kept with what the turn does, or not at all.</summary>
    private Heard Hear(AppDb db, string key)
    {
        var heard = new Heard { OrganisationId = db.Tenant, Key = key, At = clock.GetUtcNow() };
        db.Heard.Add(heard);
        return heard;
    }

    private Task<Reply> At(Visit visit, Turn turn, CancellationToken cancel) => turn switch
    {
        Said said => Hear(visit with { Strangers = said.Strangers }, said.Words, cancel),
        Pressed pressed when Pressing(pressed) is ({ } press, { } action) => press.Press(visit, action, pressed.Inputs, cancel),
        Pressed => Task.FromResult<Reply>(new Reply.New(TalkCards.OldButton(visit.Voice), Privately: true)),
        Opened opened when opened.About.Split('/', 2) is [var about, .. var matter] && byAbout.TryGetValue(about, out var open) =>
            open.Open(visit, matter is [var what] ? what : "", cancel),
        _ => Task.FromResult<Reply>(new Reply.Nothing()),
    };

    /// <summary>What a press does, and its action; null when it is no press, or of a button that is no more.</summary>
    private (IPress Press, ActionText Action)? Pressing(Turn turn) =>
        turn is Pressed pressed && ActionText.Read(pressed.Action) is { } action && byVerb.TryGetValue(action.Verb, out var press) ? (press, action) : null;

    private async Task<Reply> Hear(Visit visit, string typed, CancellationToken cancel)
    {
        // A link of ours asks for what it leads to, and whoever says it among others is answered by themselves.
        if (links.Read(typed) is { } link) return await byAbout[OpenLink.Word].Open(visit with { Place = Place.Own }, link.ToString(), cancel);
        if (words.Find(typed) is not var (command, rest))
            return new Reply.New(TalkCards.Unknown(visit.Voice, typed, words.Nearest(typed)?.Word.In(visit.Voice.Language), visit.Place), Privately: true);
        var reply = await command.Answer(visit, rest, cancel);
        return reply is Reply.New card && !command.Word.MayAnswerIn(visit.Place) ? card with { Privately = true } : reply;
    }
}
