using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Scheduling.Calendars;

namespace CheckinBot.Bot.Commands.Writing;

/// <summary>When somebody's own key result is first asked about: at the first of their teams' rounds that asks for it, at their own hour.</summary>
internal static class FirstAsked
{
    /// <summary>A quarter's question comes once in fourteen weeks.</summary>
    private const int MostRounds = 15;

    /// <summary>Null when none of the next rounds asks for it.</summary>
    public static async Task<LocalTime?> Of(Visit visit, KeyResult keyResult, Objective objective, CancellationToken cancel)
    {
        var moments = new List<DateTimeOffset>();
        foreach (var team in visit.Me.Teams)
        {
            var own = (await OwnTimes.Of(visit.Db, [visit.Me.Id], team, cancel))[visit.Me.Id] with { Zone = visit.Me.Zone };
            var (works, home) = (ResolveTime.Works(team, visit.Me.Organisation), TimeZoneInfo.FindSystemTimeZoneById(team.Zone ?? visit.Me.Organisation.Zone));
            var from = visit.Now;
            for (var round = 0; round < MostRounds && RoundPlan.Next(team, works, home, own, from) is var (plan, at); round++, from = at)
                if (Asking.Asks(plan.Period, keyResult, keyResult.AskedEvery(objective)))
                {
                    moments.Add(at);
                    break;
                }
        }
        return moments.Count == 0 ? null : LocalTime.Of(moments.Min(), visit.Me.Zone);
    }
}
