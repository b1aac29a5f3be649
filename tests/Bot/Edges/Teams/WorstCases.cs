using CheckinBot.Bot.Cards.Asks;
using CheckinBot.Bot.Cards.Checkins;
using CheckinBot.Bot.Cards.Explaining;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Gaps;
using CheckinBot.Bot.Cards.Status;
using CheckinBot.Bot.Cards.Summaries;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Drift.Alerts;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Tests.Bot.Edges.Teams;

/// <summary>The fullest cards there can be: every list at its end, every text as long as people may type it or an import may bring it.</summary>
/// <param name="voice">The reader's.</param>
/// <param name="letter">What all texts are made of: some letters take more room in a message than others.</param>
internal sealed class WorstCases(Voice voice, string letter)
{
    private static readonly DateOnly Today = new(2026, 11, 19);
    private static readonly Guid Organisation = Id(), Delivery = Id(), Team = Id();

    public IEnumerable<(string Name, Card Card)> All()
    {
        var names = Enumerable.Range(0, 60).Select(_ => Long(200)).ToList();
        var gaps = Some(8).Select(s => new GapView(Id(), s, Long(60))
        {
            WeighsOn = [new(Long(3_000), 0.5), new(Long(3_000), 0.5)],
            Taken = new GapTaken(Long(60), Today), AskedOn = Today, Answer = new GapAnswer(OwnerAnswer.Reply, Today, Long(500)), Muted = null,
        }).ToList();
        var closes = new LocalTime(Today, new TimeOnly(9, 0));
        yield return ("prompt", PromptCard.Render(new PromptView(voice, Delivery, Period.Week(Today), closes,
            [.. Some(PromptCard.MaxItems).Select(s => new PromptItem(s, 1_234_567.891m) { Choices = [1_234, 1.234m, 12_345] })], 40, names) { Note = Long(500) }));
        yield return ("receipt", ReceiptCard.Render(new ReceiptView(voice, Delivery, Period.Week(Today), Today, Some(12)) { Lead = Long(60), SummaryAt = closes, Others = 3 }));
        yield return ("gap", GapAlertCard.Render(new GapAlertView(voice, Delivery, Team, Long(200), gaps[..1])));
        yield return ("gaps at once", GapAlertCard.Render(new GapAlertView(voice, Delivery, Team, Long(200), gaps[..GapAlertCard.MaxGaps], 20)));
        yield return ("gaps", GapsCard.Render(new GapsView(voice, Team, Long(200), Today, [.. gaps, .. gaps])));
        yield return ("gaps, all, of who leads", GapsCard.Render(new GapsView(voice, Team, Long(200), Today, [.. gaps, .. gaps]) { All = true, ToDo = new(16, 16, 16), Done = Long(60) }));
        yield return ("asked about several", AskCard.Render(new AskView(voice, Delivery, Long(60), [.. Some(AskCard.MaxItems).Select(s => new AskItem(Id(), s))])));
        yield return ("answered about several", AskCard.Render(new AskView(voice, Delivery, Long(60), [.. Some(AskCard.MaxItems).Select(s => new AskItem(Id(), s, new AskAnswer("reply-save", Long(500))))])));
        yield return ("why", ExplainCard.Render(new ExplainView(voice, Made(), Sensitivity.Normal)
        {
            All = true, Told = [.. names.Select(n => new ToldPerson(Long(60), Today, ToldBy.Alert, ToldBecause.Unanswered))],
            Episodes = [.. Enumerable.Range(0, 5).Select(_ => new ExplainedEpisode(new Episode { Id = Id(), OrganisationId = Organisation, KeyResultId = Id(), TeamId = Team, Period = "W2026-47", ClosedOn = Today, MutedUntil = Today, MuteReason = Long(200) }, Long(60), Long(60)))],
        }));
        yield return ("start", StartCard.Render(new StartView(voice, Delivery, Team, Long(200), Some(30))));
        yield return ("status, all", TeamStatusCard.Render(new TeamStatusView(voice, Team, Long(200), null, Today, Some(40)) { Depth = StatusDepth.All }));
        yield return ("status of teams", TeamsCard.Render(voice, Today, [.. names.Select(n => new TeamLine(Team, n, Some(2)))]));
        yield return ("person", PersonCard.Render(new PersonView(voice, Long(200), Today, Some(40))));
        yield return ("pending", PendingCard.Render(new PendingView(voice, Some(60), closes, names)));
        yield return ("objective", DetailCard.Render(new DetailView(voice, Made().Objective, names, Long(200), [.. Some(60).Select(s => new CarriedLine(s, Long(200)))])));
        yield return ("detail", DetailCard.Render(new DetailView(voice, Made().Objective, names, Long(200), [new CarriedLine(Made(), Long(200))])));
        yield return ("summary", SummaryCard.Render(new SummaryView(voice, Delivery, Team, Long(200), Period.Week(Today), Some(20), Some(20), 9, 10)));
        yield return ("which one", TalkCards.WhichOne(voice, Long(200), names));
    }

    private List<Standing> Some(int count) => [.. Enumerable.Range(0, count).Select(_ => Made())];

    private Standing Made()
    {
        var objective = new Objective { Id = Id(), OrganisationId = Organisation, Key = "o", Title = Long(3_000), Level = Level.Operational, TeamId = Team };
        var keyResult = new KeyResult
        {
            Id = Id(), OrganisationId = Organisation, Key = "k", Title = Long(3_000), Unit = Long(60), ObjectiveId = objective.Id, OwnerId = Id(),
            Kind = Kind.Cumulative, Target = 123_456_789, Start = new(2026, 10, 1), Due = new(2026, 12, 31), Cadence = Cadence.Weekly,
        };
        return Standing.Of(keyResult, objective, Enumerable.Range(0, 8).Select(week => Reading(keyResult.Id, Today.AddDays(7 * (week - 7)), 1_000_000.123m * week)), Today);
    }

    private Checkin Reading(Guid keyResult, DateOnly day, decimal value) => new()
    {
        Id = Id(), OrganisationId = Organisation, KeyResultId = keyResult, Period = Period.Week(day).ToString(), AsOf = day, Value = value,
        Confidence = Confidence.OnTrack, Cause = Cause.Resources, Note = Long(500), At = new DateTimeOffset(day, new TimeOnly(16, 5), TimeSpan.Zero),
    };

    private static Guid Id() => Ids.New(TimeProvider.System);

    private string Long(int length) => string.Concat(Enumerable.Repeat(letter, length / letter.Length));
}
