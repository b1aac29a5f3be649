using System.Globalization;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Scheduling.Rounds;
using CheckinBot.Storage.Rounds;
using Quartz;

namespace CheckinBot.Scheduling.Firing;

/// <summary>One trigger as it ought to be: a step of a team's round at a fixed local time of a zone.</summary>
internal sealed record Appointment(string Step, Guid Organisation, Guid Team, string Zone, DayOfWeek Day, TimeOnly At)
{
    public const string Ask = "ask", Remind = "remind", Close = "close";

    public TriggerKey Key => new($"{Team:N}.{Zone}", Step);

    /// <summary>Fixed times only: a wildcard among the hours or minutes would fire twice when the clocks go back.</summary>
    public string Cron => string.Create(CultureInfo.InvariantCulture, $"0 {At.Minute} {At.Hour} ? * {Day.ToString()[..3].ToUpperInvariant()}");

    /// <summary>Kept in the trigger's description: a trigger that says the same is left alone, with what it has missed.</summary>
    public string Says => $"{Cron} {Zone}";

    /// <summary>What is made up for when the trigger is new or says something else than it did.</summary>
    public Owed? Owed { get; init; }

    /// <param name="hand">The team.</param>
    /// <param name="asked">Whether it ever was asked. Nobody is asked at once whose team is only being set up.</param>
    /// <param name="open">Its round under way: it is closed also when nobody is left.</param>
    /// <param name="now">The present.</param>
    public static IEnumerable<Appointment> Of(TeamAtHand hand, bool asked, Round? open, DateTimeOffset now)
    {
        var team = hand.Team;
        foreach (var zone in hand.Members.Select(hand.ZoneOf).Distinct())
        {
            var at = hand.Earliest(hand.In(zone), RoundPlan.PromptAt, own: true);
            yield return new(Ask, team.OrganisationId, team.Id, zone, RoundPlan.PromptDay(team, hand.Works), at)
            {
                Owed = asked ? Firing.Owed.Ask(hand, TimeZoneInfo.FindSystemTimeZoneById(zone), at, now) : null,
            };
            yield return new(Remind, team.OrganisationId, team.Id, zone, RoundPlan.RemindDay(team, hand.Works), hand.Earliest(hand.In(zone), RoundPlan.RemindAt, own: false));
        }
        if (hand.Members.Count > 0 || open is not null)
            yield return new(Close, team.OrganisationId, team.Id, hand.Zone.Id, RoundPlan.CloseDay(team, hand.Works), RoundPlan.CloseTime(team))
            {
                Owed = open is null ? null : Firing.Owed.Close(hand, open, now),
            };
    }

    public ITrigger Build(TimeProvider clock) => TriggerBuilder.Create(clock)
        .WithIdentity(Key)
        .WithDescription(Says)
        .ForJob(Step)
        .UsingJobData(About)
        .WithRetryPolicy(Again)
        .WithSchedule(CronScheduleBuilder.Create(Cron)
            .InTimeZone(TimeZoneInfo.FindSystemTimeZoneById(Zone))
            .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
        .Build();

    /// <summary>Fires once for what is owed; null when nothing is.</summary>
    public ITrigger? BuildOwed(TimeProvider clock) => Owed is not { } owed ? null : TriggerBuilder.Create(clock)
        .WithIdentity(Key.Name, $"{Step} owed")
        .ForJob(Step)
        .UsingJobData(About)
        .UsingJobData(Fired.DayKey, owed.Day.ToString("O", CultureInfo.InvariantCulture))
        .WithRetryPolicy(Again)
        .StartAt(owed.At)
        .Build();

    private JobDataMap About => new()
    {
        [Fired.OrganisationKey] = Organisation.ToString(),
        [Fired.TeamKey] = Team.ToString(),
        [Fired.ZoneKey] = Zone,
    };

    /// <summary>A round whose job fails, say on a full disk, is tried again before its hour is over.</summary>
    internal static RetryPolicy Again => RetryPolicy.Fixed(5, TimeSpan.FromMinutes(2));
}
