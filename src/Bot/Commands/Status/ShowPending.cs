using CheckinBot.Bot.Cards.Status;
using CheckinBot.Bot.Commands.Agreeing;
using CheckinBot.Bot.Commands.Asks;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Status;

/// <summary><c>pending</c>: what waits for an answer of the person who asks.</summary>
public sealed class ShowPending(TakeCheckin checkin) : ICommand, IPress
{
    public CommandWord Word { get; } = new("pending", "attente", ["en attente", "a faire", "todo", "due"]);

    /// <summary><i>Answer now</i> is the word <c>checkin</c> as a button.</summary>
    public IReadOnlyCollection<string> Verbs { get; } = ["checkin"];

    public Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel) =>
        checkin.Answer(visit, "", cancel);

    public async Task<Reply> Answer(Visit visit, string rest, CancellationToken cancel)
    {
        var round = await (from m in visit.Db.Memberships
                           join r in visit.Db.Rounds on m.TeamId equals r.TeamId
                           where m.PersonId == visit.Me.Id && r.ClosedAt == null && r.ClosesAt > visit.Now
                           orderby r.ClosesAt
                           select r).FirstOrDefaultAsync(cancel);
        var week = round is null ? Period.Week(visit.Today) : Period.Parse(round.Period);
        var open = (await Asked.Of(visit.Db, visit.Me.Id, week, visit.Today, cancel)).Where(s => Asked.IsOpen(week, s)).ToList();
        var questions = new List<string>();
        foreach (var ask in await visit.Db.Deliveries.Where(d => d.PersonId == visit.Me.Id && d.Kind == DeliveryKind.Ask
            && d.State == DeliveryState.Sent && d.SettledBy == null).ToListAsync(cancel))
            foreach (var id in await AnswerLead.Asked(visit.Db, ask, cancel))
                if (!await visit.Db.Taps.AnyAsync(t => t.DeliveryId == ask.Id && t.SubjectId == id && AnswerLead.Answers.Contains(t.Verb), cancel)
                    && await About.Episode(visit.Db, id, visit.Today, cancel) is var (_, about))
                    questions.Add(visit.Voice.Say("Pending.Question", about.Standing.KeyResult.Called()));
        return new Reply.New(PendingCard.Render(new PendingView(
            visit.Voice, open, round is null ? null : LocalTime.Of(round.ClosesAt, visit.Me.Zone), questions) { Offers = await WaitingOffers.ToAnswer(visit, cancel) }), Privately: true);
    }
}
