using CheckinBot.Bot.Cards.Checkins;
using CheckinBot.Bot.Cards.Cycles;
using CheckinBot.Bot.Cards.Grading;
using CheckinBot.Bot.Cards.Meetings;
using CheckinBot.Bot.Cards.Previews;
using CheckinBot.Bot.Cards.Retros;
using CheckinBot.Bot.Cards.Status;
using CheckinBot.Bot.Cards.Summaries;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Cycles;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Grading;
using CheckinBot.Objectives.Meetings;
using CheckinBot.Objectives.Plan;
using static CheckinBot.Bot.Cards.GallerySample;

namespace CheckinBot.Bot.Cards;

/// <summary>A cycle from its opening to its retrospective, and the meeting.</summary>
internal static class GalleryCycles
{
    private static readonly LocalTime Monday = new(new(2026, 11, 23), new(9, 0));

    public static IEnumerable<Gallery.Item> Of(GallerySample s) => [.. Middle(s), .. Ends(s), .. Cycles(s), .. Retros(s), .. Meetings(s), .. Previews(s), .. Corrected(s)];

    private static IEnumerable<Gallery.Item> Middle(GallerySample s)
    {
        var (meetings, calls, rate) = (s.MeetingsExplained, s.Calls(41), s.Rate(21.4m));
        var receipt = new ReceiptView(s.Voice, Delivery, Week, Thursday, [meetings, calls, rate])
        {
            Lead = "Marc", SummaryAt = Monday,
            Mid = new MidView(Checkpoint.Half, [meetings, calls, rate], new Dictionary<Guid, MidAnswer>()),
        };
        yield return new("receipt-midway", "Half-way, on that week's receipt: keep, revise or drop", ReceiptCard.Render(receipt));
        yield return new("receipt-midway-answered", "Answered", ReceiptCard.Render(receipt with
        {
            Mid = receipt.Mid with
            {
                Answers = new Dictionary<Guid, MidAnswer>
                {
                    [meetings.KeyResult.Id] = MidAnswer.Drop, [calls.KeyResult.Id] = MidAnswer.Keep, [rate.KeyResult.Id] = MidAnswer.Revise,
                },
            },
        }));
        yield return new("receipt-to-grade", "The last receipt of a cycle", ReceiptCard.Render(receipt with { Mid = null, ToGrade = 3 }));
        yield return new("receipt-graded", "Graded", ReceiptCard.Render(receipt with
        {
            Mid = null, Grades = new Dictionary<Guid, GradeThread> { [meetings.KeyResult.Id] = Given(meetings, 0.4m, Ending.CarryOver, null), [rate.KeyResult.Id] = Given(rate, 1, Ending.Kpi, null) },
        }));
    }

    private static IEnumerable<Gallery.Item> Ends(GallerySample s)
    {
        var lines = new[] { (s.MeetingsExplained, 0.4m), (s.Calls(41), 0.6m), (s.Site(5), 1m) };
        yield return new("grading", "The end of what one carries: final value, grade, what was learnt, and what becomes of it", GradingForm.Render(new GradingView(
            s.Voice, [.. lines.Select(l => new GradingItem(l.Item1, l.Item2))], new ActionText("grade-save", Delivery), new ActionText("open", Delivery))));
        yield return new("graded", "Graded after its week", GradedCard.Render(s.Voice,
        [
            new(lines[0].Item1, Given(lines[0].Item1, 0.4m, Ending.CarryOver, s.Note)),
            new(lines[2].Item1, Given(lines[2].Item1, 1, Ending.Close, null)),
        ]));
    }

    private static IEnumerable<Gallery.Item> Corrected(GallerySample s)
    {
        var (meetings, site) = (s.MeetingsExplained, s.Site(5));
        var corrected = Given(meetings, 0.6m, Ending.CarryOver, s.Note, Of(meetings, 0.4m, Ending.Close, null));
        yield return new("regrade", "Correct the grade…: another one, and why", RegradeForm.Render(s.Voice,
        [
            new(meetings, Given(meetings, 0.4m, Ending.CarryOver, null)),
            new(site, Given(site, 1, Ending.CarryOver, null)) { Runs = new(s.Voice.Language == "fr" ? "T1 2027" : "Q1 2027", Ending.CarryOver) },
        ], null));
        yield return new("regraded", "Corrected: the old one stays", GradedCard.Render(s.Voice, [new(meetings, corrected)]));
    }

    private static IEnumerable<Gallery.Item> Cycles(GallerySample s)
    {
        var next = new Cycle { Id = OtherTeam, OrganisationId = Delivery, Key = "n", Name = s.Voice.Called(CycleSpan.Of(s.Cycle).Next), Start = new(2027, 1, 1), End = new(2027, 3, 31) };
        var past = new Cycle { Id = OtherTeam, OrganisationId = Delivery, Key = "p", Name = s.Voice.Language == "fr" ? "T3 2026" : "Q3 2026", Start = new(2026, 7, 1), End = new(2026, 9, 30) };
        var cycle = new CycleView(s.Voice, Thursday, s.Cycle) { Team = (Team, s.Sales), Open = (2, 8), Makes = true };
        yield return new("cycle", "cycle, for who leads", CycleCard.Render(cycle));
        yield return new("cycle-opening", "The same when the one before has left something open", CycleCard.Render(cycle with
        {
            Next = next, ToGrade = 2, Past = past, Left = [new(EpisodeId, s.Above, s.Voice.Language == "fr" ? "T3" : "Q3", 3)],
            Waiting = [new(s.Voice.Say("Offer.WaitsMine", s.Rate(21.4m).KeyResult.Title, "Claire", s.Voice.Day(Thursday)), EpisodeId)],
            Remark = s.Voice.Say("Imbalance.TooManyObjectives", 5, 3),
        }));
        yield return new("cycle-none", "No cycle runs", CycleCard.Render(new CycleView(s.Voice, Thursday, null) { Makes = true }));
        yield return new("cycle-form", "The next cycle", CycleForm.Render(new CycleFormView(s.Voice, Delivery, CycleSpan.Of(s.Cycle).Next)));
        var opening = new OpeningView(s.Voice, Delivery, next,
            [.. new[] { s.Meetings(), s.Rate(21.4m) }.Select(x => new PendingOffer(
                Lists.Dots(s.Voice.Say("Standing.Line", x.KeyResult.Title, s.Voice.Goal(x.KeyResult)), "Claire"), x.KeyResult.Id))]);
        yield return new("opening", "What goes on in the next cycle, once for who has to answer", OpeningCard.Render(opening));
        yield return new("opening-done", "Accepted", OpeningCard.Render(opening with { Waiting = [] }));
        yield return new("opening-over", "Declined, or taken back", OpeningCard.Render(opening with { Waiting = [], Accepted = false }));
    }

    private static IEnumerable<Gallery.Item> Retros(GallerySample s)
    {
        var (meetings, rate, site) = (s.MeetingsExplained, s.Rate(21.4m), s.Site(5));
        var retro = new RetroView(s.Voice, Team, s.Sales, s.Cycle, new(2027, 1, 4),
        [
            new(meetings, 0.4m, new(2, 5), Given(meetings, 0.4m, Ending.CarryOver, s.Note)),
            new(rate, 0.7m, new(6, 7), Given(rate, 0.7m, Ending.Kpi, null)),
            new(site, 1, new(3, 3), Given(site, 1, Ending.Close, null)),
            new(s.Fresh, null, default, null),
        ])
        { Causes = CauseCost.Of([meetings, s.Churn], s.Cycle.Start), Revised = [s.Voice.Say("Summary.Target", "NPS", "60", "55")] };
        yield return new("retro", "retro: what a cycle came to", RetroCard.Render(retro));
        yield return new("retro-counts", "The same, for who may see the counts alone", RetroCard.Render(retro with { Detailed = false }));
        yield return new("retro-running", "The same before the cycle has ended, with nothing measured", RetroCard.Render(retro with { AsOf = Thursday, Lines = [], Causes = [], Revised = [] }));
        yield return new("summary-last", "The last summary of a cycle", SummaryCard.Render(new SummaryView(s.Voice, Delivery, Team, s.Sales, Week, s.Board, [], 9, 10) { Retro = retro }));
    }

    private static IEnumerable<Gallery.Item> Meetings(GallerySample s)
    {
        var (meetings, french) = (s.MeetingsExplained, s.Voice.Language == "fr");
        var point = new MeetingPoint(meetings.KeyResult.Id, meetings.KeyResult.Title, [PointReason.Drop, PointReason.Drift]) { Standing = meetings };
        var hire = new DecidedLine(new Decided(new Decision
        {
            Id = EpisodeId, OrganisationId = Delivery, TeamId = Team, KeyResultId = meetings.KeyResult.Id, What = french ? "recruter un renfort" : "hire a second caller", WhoId = OtherTeam,
            Until = new(2026, 11, 30), ById = OtherTeam, At = new(2026, 11, 16, 9, 0, 0, TimeSpan.Zero),
        }, null), meetings.KeyResult.Title, "Claire", meetings);
        string Less(KeyResult leads) => s.Voice.Waits(new Revision
        {
            Id = EpisodeId, OrganisationId = Delivery, KeyResultId = leads.Id, ObjectiveId = leads.ObjectiveId, Kind = RevisionKind.Changed,
            Before = Terms.Of(leads), After = Terms.Of(leads) with { Target = 240 }, ById = OtherTeam,
        }, leads, "Claire", "Marc", Thursday);
        var view = new MeetingView(s.Voice, Team, s.Sales, Thursday, 2, 4, point) { Members = [(EpisodeId, "Claire Dubois"), (OtherTeam, "Marc Lefèvre")] };
        yield return new("meeting", "meeting: one point, and what is decided", MeetingCard.Render(view));
        yield return new("meeting-noted", "The next point, with what was just written down", MeetingCard.Render(view with
        {
            Number = 3, Noted = hire, Point = new(s.Leads().KeyResult.Id, s.Leads().KeyResult.Title, [PointReason.Proposal]) { Waits = Less(s.Leads().KeyResult) },
        }));
        yield return new("meeting-before", "A decision of before: is it done?", MeetingCard.Render(view with { Number = 1, Point = new(EpisodeId, "", [PointReason.Decision]) { Before = hire } }));
        yield return new("meeting-over", "All is settled", MeetingCard.Render(view with { Count = 0, Point = null, Lately = [hire] }));
        yield return new("meeting-left", "Points were passed over", MeetingCard.Render(view with { Count = 2, Point = null }));
        yield return new("decide", "Record a decision, from the summary", MeetingCard.Render(view with
        {
            Number = 0, Point = new(Team, s.Voice["Summary.RecordDecision"], []), KeyResults = [(meetings.KeyResult.Id, meetings.KeyResult.Title)],
        }));
        yield return new("summary-follow", "A summary that says what was decided, what became of it and what is to settle", SummaryCard.Render(
            new SummaryView(s.Voice, Delivery, Team, s.Sales, Week, s.Board, [], 9, 10)
        {
            Decided = [s.Voice.Say("Summary.Target", "NPS", "60", "55")],
            Followed = [s.Voice.Say("Summary.Became", s.Voice.Decision(hire with { Who = null }), s.Voice.Became(hire, Thursday))],
            ToSettle = [s.Voice.ToSettle(point), s.Voice.ToSettle(point with { Reasons = [PointReason.Drift] })],
        }));
    }

    private static IEnumerable<Gallery.Item> Previews(GallerySample s)
    {
        yield return new("preview-which", "preview", PreviewCard.Which(s.Voice));
        var prompt = PromptCard.Render(new PromptView(s.Voice, Delivery, Week, Monday, [new(s.Meetings()), new(s.Rate())], 0, [s.Sales]));
        yield return new("preview", "preview check-in: the card as it would go out now", PreviewCard.Of(s.Voice, s.Voice["Preview.Prompt"], prompt));
        yield return new("preview-nothing", "Nothing would go out", PreviewCard.Nothing(s.Voice, s.Voice["Preview.Lead"]));
        yield return new("preview-pressed", "A button of a preview", PreviewCard.Pressed(s.Voice));
    }

    private static GradeThread Given(Standing standing, decimal score, Ending ending, string? reflection, params Grade[] before) => new(Of(standing, score, ending, reflection), before);

    private static Grade Of(Standing standing, decimal score, Ending ending, string? reflection) => new()
    {
        Id = EpisodeId, OrganisationId = Delivery, KeyResultId = standing.KeyResult.Id, CycleId = Team, PersonId = OtherTeam,
        Value = standing.Last?.Value ?? 0, Score = score, Ending = ending, Reflection = reflection, At = default,
    };
}
