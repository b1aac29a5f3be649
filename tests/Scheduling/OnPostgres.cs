using CheckinBot.Tests.Cast.Data;

namespace CheckinBot.Tests.Scheduling;

/// <summary>The main stories once more, on a real PostgreSQL server and with Quartz as a cluster, if only of one.</summary>
public static class OnPostgres
{
    public sealed class NobodyTwiceNobodyLeftOut() : Restarts.NobodyTwiceNobodyLeftOut(Store.Postgres);

    public sealed class EachStepAgain() : Restarts.EachStepAgain(Store.Postgres);

    public sealed class AMovedMeeting() : Weeks.AMovedMeeting(Store.Postgres);

    public sealed class AcrossAClockChange() : Weeks.AcrossAClockChange(Store.Postgres);

    public sealed class ANewTeam() : Weeks.ANewTeam(Store.Postgres);

    public sealed class ATeamsWeek() : Weeks.ATeamsWeek(Store.Postgres);

    public sealed class WhatTheRoundsTold() : Rehearsing.WhatTheRoundsTold(Store.Postgres);

    public sealed class TwoTeams() : Weeks.TwoTeams(Store.Postgres);
}
