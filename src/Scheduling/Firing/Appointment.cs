using System.Globalization;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Scheduling.Rounds;
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

    public static IEnumerable<Appointment> Of(TeamAtHand hand)
    {
        var team = hand.Team;
        foreach (var zone in hand.Members.Select(hand.ZoneOf).Distinct())
        {
            yield return new(Ask, team.OrganisationId, team.Id, zone, RoundPlan.PromptDay(team, hand.Works), hand.Earliest(hand.In(zone), RoundPlan.PromptAt, own: true));
            yield return new(Remind, team.OrganisationId, team.Id, zone, RoundPlan.RemindDay(team, hand.Works), hand.Earliest(hand.In(zone), RoundPlan.RemindAt, own: false));
        }
        if (hand.Members.Count > 0)
            yield return new(Close, team.OrganisationId, team.Id, hand.Zone.Id, RoundPlan.CloseDay(team, hand.Works), RoundPlan.CloseTime(team));
    }

    public ITrigger Build(TimeProvider clock) => TriggerBuilder.Create(clock)
        .WithIdentity(Key)
        .WithDescription(Says)
        .ForJob(Step)
        .UsingJobData(Fired.OrganisationKey, Organisation.ToString())
        .UsingJobData(Fired.TeamKey, Team.ToString())
        .UsingJobData(Fired.ZoneKey, Zone)
        // A round whose job fails, say on a full disk, is tried again before its hour is over.
        .WithRetryPolicy(RetryPolicy.Fixed(5, TimeSpan.FromMinutes(2)))
        .WithSchedule(CronScheduleBuilder.Create(Cron)
            .InTimeZone(TimeZoneInfo.FindSystemTimeZoneById(Zone))
            .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
        .Build();
}
