using CheckinBot.Bot.Cards.Agreeing;
using CheckinBot.Bot.Cards.Checkins;
using CheckinBot.Bot.Cards.Gaps;
using CheckinBot.Bot.Cards.Status;
using CheckinBot.Bot.Cards.Summaries;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Plan;
using static CheckinBot.Bot.Cards.GallerySample;

namespace CheckinBot.Bot.Cards;

/// <summary>Offers, answers and revisions: Marc leads, Claire carries, and what was 75 is 60 now.</summary>
internal static class GalleryAgreeing
{
    private static readonly Guid Marc = new("0198f000-0000-7000-8000-000000000901"), Claire = new("0198f000-0000-7000-8000-000000000006");
    private static readonly DateTimeOffset Monday = new(2026, 11, 16, 9, 0, 0, TimeSpan.Zero);

    public static IEnumerable<Gallery.Item> Of(GallerySample s) => [.. Offers(s), .. Revisions(s), .. Forms(s), .. Shown(s), .. Joined(s)];

    private static IEnumerable<Gallery.Item> Offers(GallerySample s)
    {
        var (k, terms) = (s.Meetings(24).KeyResult, Terms.Of(s.Meetings(24).KeyResult));
        var offer = Say(1, k, RevisionKind.Offered, Marc, terms, terms, waits: Claire);
        yield return new("offer", "A key result is offered", Card(s, k, offer, [], answers: true));
        yield return new("offer-agreed", "The same once accepted: the receipt", Card(s, k, Say(1, k, RevisionKind.Offered, Marc, terms, terms, state: ProposalState.Accepted, by: Claire), []));
        yield return new("offer-declined", "The same once declined", Card(s, k, Say(1, k, RevisionKind.Offered, Marc, terms, terms, state: ProposalState.Declined, by: Claire), []));
        var answered = Say(1, k, RevisionKind.Offered, Marc, terms, terms, state: ProposalState.Countered, by: Claire);
        var counter = Say(2, k, RevisionKind.Offered, Claire, terms, terms with { Target = 45 }, note: s.Note, answers: answered, waits: Marc);
        yield return new("offer-answered", "The same once negotiated", Card(s, k, answered, [counter]));
        yield return new("offer-counter", "The other offer, for the lead, who decides", Card(s, k, counter, [answered], answers: true, keeps: terms));
        yield return new("offer-waits", "The same for who made it", Card(s, k, counter, [answered]));
        var lost = Say(2, k, RevisionKind.Offered, Claire, terms, terms with { Target = 45 }, note: s.Note, answers: answered, state: ProposalState.Declined, by: Marc);
        yield return new("offer-settled", "The lead has kept what was offered", Card(s, k,
            Say(3, k, RevisionKind.Offered, Marc, terms, terms, answers: lost, state: ProposalState.Accepted, by: Marc), [answered, lost]));
        var paid = s.Meetings(24).KeyResult;
        paid.CountsForPay = true;
        offer = Say(1, paid, RevisionKind.Offered, Marc, Terms.Of(paid), Terms.Of(paid), waits: Claire);
        yield return new("offer-for-pay", "It counts for variable pay, and is not in French yet", Card(s, paid, offer, [], answers: true, needsFrench: true));
    }

    private static IEnumerable<Gallery.Item> Revisions(GallerySample s)
    {
        var k = s.Meetings(24).KeyResult;
        var terms = Terms.Of(k);
        var change = Say(1, k, RevisionKind.Changed, Marc, terms, terms with { Target = 50, Due = new(2027, 1, 31), OwnerId = Marc }, RevisionReason.Market, s.Note, waits: Claire);
        yield return new("revision", "Another target, date and owner are proposed", Card(s, k, change, [], answers: true));
        var agreed = change.After with { OwnerId = terms.OwnerId };
        yield return new("revision-agreed", "Accepted, for who proposed it", Card(s, k,
            Say(1, k, RevisionKind.Changed, Marc, terms, agreed, RevisionReason.Market, s.Note, state: ProposalState.Accepted, by: Claire), []));
        yield return new("revision-for-pay", "It is to count for variable pay", Card(s, k,
            Say(1, k, RevisionKind.Changed, Marc, terms, terms with { CountsForPay = true }, RevisionReason.Strategy, waits: Claire), [], answers: true));
        yield return new("revision-overtaken", "Another was said since", Card(s, k,
            Say(1, k, RevisionKind.Changed, Marc, terms, change.After, RevisionReason.Market, state: ProposalState.Withdrawn, by: Marc), []));
        yield return new("step-proposed", "An owner wants to close it", Card(s, k, Say(1, k, RevisionKind.Closed, Claire, terms, terms, RevisionReason.Strategy, waits: Marc), [], answers: true));
        yield return new("step-taken", "A lead has paused it, for its owner", Card(s, k,
            Say(1, k, RevisionKind.Paused, Marc, terms, terms, RevisionReason.Launch, s.Note, state: ProposalState.Accepted, by: Marc), []));
    }

    private static IEnumerable<Gallery.Item> Joined(GallerySample s)
    {
        OfferView One(KeyResult k, int at, bool answered) => View(s, k,
            Say(at, k, RevisionKind.Offered, Marc, Terms.Of(k), Terms.Of(k),
                state: answered ? ProposalState.Accepted : ProposalState.Waiting, by: answered ? Claire : null, waits: answered ? null : Claire),
            [], answers: !answered);
        var all = new[] { s.Meetings(24).KeyResult, s.Leads(148).KeyResult, s.Rate(21.4m).KeyResult };
        yield return new("offers", "Several offers within the hour, in one message", OffersCard.Render(
            new OffersView(s.Voice, Delivery, [.. all.Select((k, at) => One(k, at + 1, answered: false))]) { Plain = 3 }));
        yield return new("offers-partly", "The same once one was answered", OffersCard.Render(
            new OffersView(s.Voice, Delivery, [.. all.Select((k, at) => One(k, at + 1, answered: at == 0))]) { Plain = 2 }));
        yield return new("offers-accepted", "All accepted by one tap, for who offered them", AcceptedCard.Render(
            new OffersView(s.Voice, Delivery, [.. all.Select((k, at) => One(k, at + 1, answered: true))])));
    }

    private static IEnumerable<Gallery.Item> Forms(GallerySample s)
    {
        var k = s.Meetings(24).KeyResult;
        var form = new TermsFormView(s.Voice, k, Terms.Of(k), new ActionText("revise-save", k.Id), null)
        {
            Owners = [(Claire, "Claire Dubois"), (Marc, "Marc Lefèvre")], Accepts = "Claire", SaysPay = true,
        };
        yield return new("revise-form", "revise", TermsForm.Render(form));
        yield return new("negotiate-form", "Negotiate…", TermsForm.Render(form with
        {
            Negotiates = true, SaysPay = false, Owners = [], Accepts = "Marc",
            Save = new ActionText("offer-send", Delivery), Back = new ActionText("open", Delivery),
        }));
        yield return new("revise-band-form", "revise, of a band", TermsForm.Render(form with { KeyResult = s.Margin.KeyResult, Shown = Terms.Of(s.Margin.KeyResult), Owners = [], Accepts = null }));
        yield return new("close-form", "close", StepForm.Render(new StepFormView(s.Voice, RevisionKind.Closed, k.Id, s.Above, new ActionText("step-close-save", k.Id), 3, null)));
    }

    private static IEnumerable<Gallery.Item> Shown(GallerySample s)
    {
        var meetings = Revised(s.MeetingsExplained);
        var k = meetings.KeyResult;
        var (first, now) = (meetings.Revised!.First, Terms.Of(k));
        yield return new("prompt-revised", "The card of a key result that was revised", PromptCard.Render(new PromptView(
            s.Voice, Delivery, Week, new LocalTime(new(2026, 11, 23), new(9, 0)), [new PromptItem(Revised(s.Meetings()))], 0, [s.Sales])));
        yield return new("receipt-revised", "Its receipt", ReceiptCard.Render(new ReceiptView(s.Voice, Delivery, Week, Thursday, [Revised(s.Meetings(24))])));
        var waits = s.Voice.Say("Offer.WaitsNamed", s.Leads(148).KeyResult.Title, "Claire", s.Voice.Day(Thursday.AddDays(-7)));
        yield return new("status-revised", "status, with a revised key result and an offer that waits", TeamStatusCard.Render(
            new TeamStatusView(s.Voice, Team, s.Sales, s.Cycle, Thursday, [meetings, s.Rate(21.4m)]) { Waiting = [waits] }));
        yield return new("status-me-revised", "status me, the same", PersonCard.Render(new PersonView(s.Voice, null, Thursday, [Revised(s.Meetings(24)), s.Calls(41)]) { Waiting = [waits] }));
        yield return new("gap-revised", "The lead's message, once a change was proposed", GapAlertCard.Render(new GapAlertView(
            s.Voice, Delivery, Team, s.Sales, [new GapView(EpisodeId, meetings, "Claire") { Waits = new GapWaits("Claire", Thursday) }])));
        yield return new("pending-offers", "pending, with offers", PendingCard.Render(new PendingView(s.Voice, [], null, [])
        {
            Offers = [new(s.Voice.Say("Offer.WaitsMine", k.Title, "Marc", s.Voice.Day(Thursday.AddDays(-7))), EpisodeId), new(waits, null)],
        }));
        var thread = new[]
        {
            Say(1, k, RevisionKind.Changed, Marc, first, now, RevisionReason.Market, s.Note, state: ProposalState.Accepted, by: Claire),
            Say(2, k, RevisionKind.Changed, Claire, now, now with { Target = 55 }, RevisionReason.Resources, waits: Marc),
        };
        yield return new("detail-thread", "One key result with all that was said of it", DetailCard.Render(
            new DetailView(s.Voice, meetings.Objective, [], "Marc Lefèvre", [new CarriedLine(meetings, "Claire Dubois")])
        {
            Said = View(s, k, thread[1], [thread[0]], answers: true), Change = new DetailChange(k.Id, Whole: false, Paused: false),
        }));
        yield return new("summary-decided", "In the team's channel, with what was decided", SummaryCard.Render(
            new SummaryView(s.Voice, Delivery, Team, s.Sales, Week, [meetings, s.Rate(21.4m)], [], 2, 2)
        {
            Decided = [s.Voice.Decided(k, thread[0])!],
        }));
    }

    private static Standing Revised(Standing standing) => standing with { Revised = new Revised(Terms.Of(standing.KeyResult) with { Target = 75 }, "Marc", RevisionReason.Market) };

    private static Elements.Card Card(GallerySample s, KeyResult k, Revision offer, Revision[] before, bool answers = false, Terms? keeps = null, bool needsFrench = false) =>
        OfferCard.Render(View(s, k, offer, before, answers) with { Keeps = keeps, NeedsFrench = needsFrench });

    private static OfferView View(GallerySample s, KeyResult k, Revision offer, Revision[] before, bool answers = false) => new(
        s.Voice, Delivery, offer, new OfferThread([.. before, offer]), k, new Dictionary<Guid, string> { [Marc] = "Marc", [Claire] = "Claire" }, TimeZoneInfo.Utc) { Answers = answers };

    private static Revision Say(
        int at, KeyResult k, RevisionKind kind, Guid who, Terms before, Terms after, RevisionReason? reason = null, string? note = null,
        Revision? answers = null, Guid? waits = null, ProposalState state = ProposalState.Waiting, Guid? by = null) => new()
        {
            Id = new Guid($"0198f000-0000-7000-8000-00000000091{at}"), OrganisationId = k.OrganisationId, KeyResultId = k.Id, ObjectiveId = k.ObjectiveId, Kind = kind,
            Before = before, After = after, Reason = reason, Note = note, ById = who, At = Monday.AddDays(at), AnswersId = answers?.Id, WaitsForId = waits, State = state,
            DecidedById = by, DecidedAt = by is null ? null : Monday.AddDays(at + 1),
        };
}
