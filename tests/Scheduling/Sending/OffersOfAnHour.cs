using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Scheduling;
using CheckinBot.Storage.Ledger;
using CheckinBot.Tests.Cast;

namespace CheckinBot.Tests.Scheduling.Sending;

/// <summary>Marc offers Claire three key results within the hour: the first is the message, and the other two are told on it.</summary>
public class OffersOfAnHour : Story
{
    private readonly Person claire, marc;
    private readonly Team sales;
    private readonly List<Delivery> rows = [];

    public OffersOfAnHour()
    {
        (claire, marc) = (Hire("Claire"), Hire("Marc"));
        sales = Form("Sales", marc, DayOfWeek.Monday, "09:30", "Europe/Paris", claire);
    }

    private static Outcome Sent => new Outcome.Sent("test", "there", "1");

    /// <summary>In the state that the offers are in.</summary>
    private async Task Offered(params ProposalState[] states)
    {
        await Opens("2026-11-18 12:00");
        foreach (var state in states) await Offer(state);
    }

    private async Task Offer(ProposalState state)
    {
        var keyResult = Nord.Promise(claire, sales, $"Offer {rows.Count + 1}", but: k => k.Agreement = Agreement.Proposed);
        await Nord.MoveNewcomersInto(Database);
        var offer = new Revision
        {
            Id = Some.Id(), OrganisationId = Nord.Id, KeyResultId = keyResult.Id, ObjectiveId = keyResult.ObjectiveId, Kind = RevisionKind.Offered, Before = Terms.Of(keyResult), After = Terms.Of(keyResult),
            ById = marc.Id, At = Cast.Day.At("2026-11-18 11:00"), State = state, WaitsForId = state == ProposalState.Waiting ? claire.Id : null,
        };
        var row = new Delivery
        {
            Id = Some.Id(), OrganisationId = Nord.Id, PersonId = claire.Id, Kind = DeliveryKind.Proposal, Subject = offer.Id.ToString(), Period = "once", NotBefore = Cast.Day.At("2026-11-18 12:30"),
            CreatedAt = Cast.Day.At("2026-11-18 11:00").AddMinutes(rows.Count),
        };
        if (rows.Count > 0) (row.State, row.Reason) = (DeliveryState.Dropped, Joined.To(rows[0]));
        rows.Add(row);
        await Database.Write(Nord.Id, db =>
        {
            db.AddRange(offer, row);
            return Task.CompletedTask;
        });
    }

    /// <summary>What the ledger says of each, with the number of the offer on whose message it is told.</summary>
    private async Task<string[]> Ledger()
    {
        var now = (await All<Delivery>()).Where(d => d.Kind == DeliveryKind.Proposal).ToDictionary(d => d.Id);
        return [.. rows.Select(r => now[r.Id]).Select(d => $"{d.State} {d.Reason}".TrimEnd()).Select(said => rows.Aggregate(said, (text, r) => text.Replace(r.Id.ToString(), $"{rows.IndexOf(r) + 1}", StringComparison.Ordinal)))];
    }

    [Fact]
    public async Task Of_a_message_that_fails_the_next_offer_is_the_message_and_tells_the_others()
    {
        await Offered(ProposalState.Waiting, ProposalState.Waiting, ProposalState.Waiting);
        Office.Fate = letter => letter.Row.Id == rows[0].Id ? new Outcome.Failed("BadSyntax") : Sent;
        await Until("2026-11-18 12:40");
        Assert.Equal(["Failed BadSyntax", "Sent", "Dropped joined 2"], await Ledger());
        Assert.Equal([rows[0].Id, rows[1].Id], Office.Letters.Select(l => l.Row.Id));
    }

    [Fact]
    public async Task Of_one_that_perhaps_arrived_too_for_nobody_can_be_asked()
    {
        await Offered(ProposalState.Waiting, ProposalState.Waiting, ProposalState.Waiting);
        Office.Fate = letter => letter.Row.Id == rows[0].Id ? new Outcome.Ambiguous("http 500") : Sent;
        await Until("2026-11-18 12:40");
        Assert.Equal(["Ambiguous http 500", "Sent", "Dropped joined 2"], await Ledger());
    }

    [Fact]
    public async Task Where_all_fail_the_ledger_says_so_of_each_and_it_ends()
    {
        await Offered(ProposalState.Waiting, ProposalState.Waiting, ProposalState.Waiting);
        Office.Fate = _ => new Outcome.Failed("ConversationBlockedByUser");
        await Until("2026-11-18 13:00");
        Assert.Equal(Enumerable.Repeat("Failed ConversationBlockedByUser", 3), await Ledger());
        Assert.Equal(3, Office.Letters.Count());
    }

    [Fact]
    public async Task What_was_answered_meanwhile_is_not_told_again()
    {
        await Offered(ProposalState.Waiting, ProposalState.Accepted, ProposalState.Waiting);
        Office.Fate = letter => letter.Row.Id == rows[0].Id ? new Outcome.Failed("BadSyntax") : Sent;
        await Until("2026-11-18 12:40");
        Assert.Equal(["Failed BadSyntax", "Dropped joined 1", "Sent"], await Ledger());
    }

    [Fact]
    public async Task One_that_is_only_tried_again_keeps_them()
    {
        await Offered(ProposalState.Waiting, ProposalState.Waiting);
        Office.Fate = letter => letter.Row.Attempt == 1 ? new Outcome.Retry(TimeSpan.FromMinutes(5)) : Sent;
        await Until("2026-11-18 12:40");
        Assert.Equal(["Sent", "Dropped joined 1"], await Ledger());
    }
}
