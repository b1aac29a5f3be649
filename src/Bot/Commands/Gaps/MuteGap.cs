using System.Globalization;
using CheckinBot.Bot.Cards;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Gaps;
using CheckinBot.Bot.Commands.Asks;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Drift;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Gaps;

/// <summary>The form of a mute, and what it saves. A mute without a reason is refused: the owner reads it.</summary>
public static class MuteGap
{
    private const int LongestReason = 200;

    /// <summary>The problems, or null when it is muted.</summary>
    public static async Task<Reply?> Save(Visit visit, Delivery delivery, Episode episode, About about, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        var reason = inputs.GetValueOrDefault(InputIds.Reason(episode.Id))?.Trim() ?? "";
        var problems = new Dictionary<string, string>();
        if (reason.Length is 0 or > LongestReason) problems[InputIds.Reason(episode.Id)] = visit.Voice["Problem.Empty"];
        if (!DateOnly.TryParseExact(inputs.GetValueOrDefault(InputIds.Until(episode.Id)), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until)
            || until <= visit.Today || until > await LastDay(visit, about, cancel)) problems[InputIds.Until(episode.Id)] = visit.Voice["Problem.PickOne"];
        if (problems.Count > 0) return new Reply.Problems(await Form(visit, delivery, episode, about, cancel), problems);
        (episode.MutedUntil, episode.MuteReason, episode.MutedById) = (until, reason, visit.Me.Id);
        return null;
    }

    /// <summary>The mute of a key result that holds on that day; null when there is none.</summary>
    public static async Task<GapMuted?> Of(AppDb db, Guid keyResult, DateOnly day, CancellationToken cancel) =>
        await db.Episodes.AsNoTracking().Where(e => e.KeyResultId == keyResult && e.MutedUntil >= day && e.MuteReason != null).OrderByDescending(e => e.MutedUntil).FirstOrDefaultAsync(cancel)
            is { MutedUntil: { } until, MuteReason: { } reason } ? new GapMuted(until, reason) : null;

    public static async Task<Card> Form(Visit visit, Delivery delivery, Episode episode, About about, CancellationToken cancel) => MuteForm.Render(new MuteView(
        visit.Voice, delivery.Id, new GapView(episode.Id, about.Standing, about.Owner.FirstName), visit.Today, await LastDay(visit, about, cancel)));

    /// <summary>A mute ends with the cycle at the latest; with less than four weeks left of it, after four weeks.</summary>
    private static async Task<DateOnly> LastDay(Visit visit, About about, CancellationToken cancel)
    {
        var month = visit.Today.AddDays(28);
        var cycle = await visit.Db.Cycles.SingleOrDefaultAsync(c => c.Id == about.Standing.Objective.CycleId, cancel);
        return cycle is not null && cycle.End > month ? cycle.End : month;
    }
}
