using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Explaining;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Commands.Asks;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Commands.Opening;
using CheckinBot.Bot.Commands.Status;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Ledger;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Explaining;

/// <summary><c>why KEY RESULT</c>, <c>pourquoi</c>: everything that its verdict rests on, to who may see it. Why a message came is <see cref="AskWhy"/>.</summary>
public sealed class ExplainVerdict(NoteOpened opened) : ICommand, IPress
{
    public CommandWord Word { get; } = new("why", "pourquoi", ["explain", "expliquer", "explication"]) { Offered = false };

    public IReadOnlyCollection<string> Verbs { get; } = ["explain-all", "gap-why", "gap-why-all"];

    public async Task<Reply> Answer(Visit visit, string rest, CancellationToken cancel)
    {
        if (rest.Length == 0) return new Reply.New(TalkCards.Incomplete(visit.Voice, "Explain.Incomplete"), Privately: true);
        var found = new List<(KeyResult KeyResult, Objective Objective)>();
        foreach (var keyResult in await Names.KeyResults(visit, rest, cancel))
            if (await visit.Db.Objectives.SingleOrDefaultAsync(o => o.Id == keyResult.ObjectiveId, cancel) is { } objective && visit.May.See(objective, [keyResult])) found.Add((keyResult, objective));
        // A key result of a cycle that is over is meant only where nothing of the present one is.
        var meant = Names.Present(visit, found.ConvertAll(f => f.KeyResult), rest).ToHashSet();
        found.RemoveAll(f => !meant.Contains(f.KeyResult));
        if (found is [var (asked, _)]) opened.Of(visit, [asked]);
        return new Reply.New(found switch
        {
            [var (one, its)] => ExplainCard.Render(await GatherReasons.Of(visit, one, its, cancel) with { More = visit.Voice.Press("Explain.More", "explain-all", one.Id) }),
            [] => TalkCards.NoSuch(visit.Voice, rest),
            _ => TalkCards.WhichOne(visit.Voice, rest, [.. found.Select(f => f.KeyResult.Title)]),
        }, Privately: true);
    }

    public Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel) =>
        action.Verb == "explain-all" ? All(visit, action, cancel) : OfGap(visit, action, cancel);

    private static async Task<Reply> All(Visit visit, ActionText action, CancellationToken cancel)
    {
        if (action.First is not { } id || await visit.Db.KeyResults.SingleOrDefaultAsync(k => k.Id == id, cancel) is not { } keyResult
            || await visit.Db.Objectives.SingleOrDefaultAsync(o => o.Id == keyResult.ObjectiveId, cancel) is not { } objective || !visit.May.See(objective, [keyResult])) return NotYours.Reply(visit);
        return new Reply.Replace(ExplainCard.Render(await GatherReasons.Of(visit, keyResult, objective, cancel) with { All = true }));
    }

    /// <summary>From the lead's message, and back to it.</summary>
    private static async Task<Reply> OfGap(Visit visit, ActionText action, CancellationToken cancel)
    {
        if (await Mine.Delivery(visit, action, cancel, DeliveryKind.Gaps) is not { } delivery || action.Ids is not [_, var id]
            || await About.Episode(visit.Db, id, visit.Today, cancel) is not var (episode, about)
            || visit.Me.Team(episode.TeamId) is not { } team || !visit.May.Lead(team) || !visit.May.See(about.Standing.Objective, [about.Standing.KeyResult])) return NotYours.Reply(visit);
        var voice = visit.Voice;
        ActionExecute[] back = [voice.Press("Button.Back", "open", delivery.Id), voice.Press("Button.Why", "why", delivery.Id)];
        return new Reply.Replace(ExplainCard.Render(await GatherReasons.Of(visit, about.Standing.KeyResult, about.Standing.Objective, cancel) with
        {
            All = action.Verb == "gap-why-all", More = voice.Press("Explain.More", "gap-why-all", delivery.Id, episode.Id), Back = back,
        }));
    }
}
