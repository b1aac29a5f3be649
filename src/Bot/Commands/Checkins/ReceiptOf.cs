using CheckinBot.Bot.Cards.Checkins;
using CheckinBot.Bot.Commands.Cycles;
using CheckinBot.Bot.Commands.Grading;
using CheckinBot.Bot.Commands.Turning;
using CheckinBot.Bot.Deliveries;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Checkins;

/// <summary>Gathers a receipt: what stands for the week, what was corrected, and what the card was told in one tap.</summary>
public sealed class ReceiptOf
{
    /// <summary>For how long "true, nothing moved" is believed.</summary>
    private static readonly TimeSpan QuietHolds = TimeSpan.FromDays(28);

    public async Task<ReceiptView> View(Scene scene, CheckinCard card, List<Round> rounds, bool closed, CancellationToken cancel)
    {
        var me = scene.To!;
        var period = card.Week.ToString();
        var items = card.Answered.Concat(card.Open.Where(s => s.KeyResult.Kind == Kind.PerPeriod)).ToList();
        var ids = items.Select(s => s.KeyResult.Id).ToList();
        var grades = await ToGrade.On(scene.Db, card, cancel);
        var taps = await scene.Db.Taps.Where(t => t.DeliveryId == scene.Delivery.Id || (ids.Contains(t.SubjectId) && t.Verb == "quiet-true")).ToListAsync(cancel);
        var teams = me.TeamsOf(items.Select(s => s.Objective.TeamId)).ToList();
        var leads = teams.Select(t => t.LeadId).FirstOrDefault(l => l is not null && l != me.Id);
        // Who can help is named only beside what is behind, or where they were told.
        var named = items.Any(s => s.Behind) || taps.Any(t => t.Verb == "hand");
        var lead = named && leads is { } id ? await scene.Db.People.SingleOrDefaultAsync(p => p.Id == id, cancel) : null;
        return new ReceiptView(scene.Voice, scene.Delivery.Id, card.Week, scene.Clock(scene.Delivery.SettledAt ?? scene.Now).Day, items)
        {
            Edits = [.. items.Select(s => Edit(scene, s, card.All.Said(s.KeyResult.Id).Where(c => c.Period == period))).OfType<Edited>()],
            Skipped = taps.Where(t => t.Verb == "cause-skip").Select(t => t.SubjectId).ToHashSet(),
            OfOthers = items.Where(s => s.KeyResult.OwnerId != me.Id).Select(s => s.KeyResult.Id).ToHashSet(),
            HelpAsked = taps.Where(t => t.Verb == "hand").Select(t => t.SubjectId).ToHashSet(),
            Quiet = taps.Where(t => t.Verb.StartsWith("quiet-", StringComparison.Ordinal) && t.At > scene.Now - QuietHolds)
                .GroupBy(t => t.SubjectId).ToDictionary(g => g.Key, g => Enum.Parse<QuietAnswer>(g.MaxBy(t => t.At)!.Verb[6..], ignoreCase: true)),
            Mid = await MidReviews.Of(scene.Db, card, me.Structure.Cycles, cancel),
            ToGrade = grades.Open.Count,
            Grades = grades.Given,
            Lead = lead?.FirstName,
            ReaderLeads = teams.Any(t => t.LeadId == me.Id),
            Others = card.Open.Count(s => s.KeyResult.Kind != Kind.PerPeriod || !items.Contains(s)),
            SummaryAt = rounds.Where(r => r.ClosedAt is null).Select(r => (LocalTime?)scene.Clock(r.ClosesAt)).FirstOrDefault(),
            Turned = closed ? [] : await TurnPoints.Of(scene.Db, items.FindAll(s => card.All.Turns(s.KeyResult.Id)), cancel),
            Closed = closed,
        };
    }

    /// <summary>From the first value given for the week to the one that stands, when they differ.</summary>
    private static Edited? Edit(Scene scene, Standing standing, IEnumerable<Checkin> ofPeriod)
    {
        var all = ofPeriod.ToList();
        var first = all.MinBy(c => c.At);
        var now = first is null ? null : standing.Readings.In(first.Period);
        return now?.Value is { } to && first?.Value is { } from && from != to
            ? new Edited(standing.KeyResult, from, to, scene.Clock(now.At).Hour)
            : null;
    }
}
