using CheckinBot.Objectives.Rhythm;
using CheckinBot.Tests.Cast;

namespace CheckinBot.Tests.Objectives.Rhythm;

/// <summary>Claire in Paris, Sofia in Montréal and Aroha in Auckland, asked from Monday 5 January 2026 to the first days of 2027.</summary>
public class AYearOfRounds
{
    public static readonly TheoryData<DayOfWeek, string> Teams = new()
    {
        { DayOfWeek.Monday, "Europe/Paris" }, { DayOfWeek.Tuesday, "America/Montreal" }, { DayOfWeek.Wednesday, "Pacific/Auckland" },
        { DayOfWeek.Thursday, "Europe/Paris" }, { DayOfWeek.Friday, "Asia/Kolkata" }, { DayOfWeek.Sunday, "Europe/Paris" },
    };

    [Theory]
    [MemberData(nameof(Teams))]
    public void Each_person_is_asked_once_a_week_at_four_by_their_own_clock_and_before_it_closes(DayOfWeek meets, string teamZone)
    {
        var team = Some.Team(meets);
        foreach (var zone in new[] { "Europe/Paris", "America/Montreal", "Pacific/Auckland" }.Select(TimeZoneInfo.FindSystemTimeZoneById))
        {
            var asked = new List<string>();
            for (var day = Day.Of("2026-01-05"); day < Day.Of("2027-01-11"); day = day.AddDays(1))
            {
                if (RoundPlan.On(team, day) is not { } plan) continue;
                var at = WallClock.Instant(zone, day, RoundPlan.PromptAt);
                Assert.Equal(new TimeSpan(16, 0, 0), TimeZoneInfo.ConvertTime(at, zone).TimeOfDay);
                Assert.True(at < plan.ClosesAtIn(TimeZoneInfo.FindSystemTimeZoneById(teamZone)), $"{day} in {zone.Id}");
                asked.Add(plan.Period.ToString());
            }
            Assert.Equal(53, asked.Count);
            Assert.Equal(53, asked.Distinct().Count());
            Assert.Equal(("W2026-02", "W2027-01"), (asked[0], asked[^1]));
        }
    }
}
