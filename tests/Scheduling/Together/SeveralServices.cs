using CheckinBot.Objectives.People;
using CheckinBot.Scheduling.Firing;
using CheckinBot.Storage;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Opening;
using CheckinBot.Storage.Rounds;
using CheckinBot.Tests.Cast;
using CheckinBot.Tests.Cast.Data;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace CheckinBot.Tests.Scheduling.Together;

/// <summary>Nord's twenty teams meet on Monday in Paris and are asked on Thursday at four by whoever of the services comes first.</summary>
public sealed class SeveralServices : IAsyncLifetime
{
    private const int Teams = 20;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20), Hangs = TimeSpan.FromSeconds(40);

    private readonly Company nord = new();
    private readonly List<Team> teams = [];
    private FreshDatabase fresh = null!;
    private Database database = null!;

    public async Task InitializeAsync()
    {
        fresh = await FreshDatabase.Make();
        database = await Database.Open(fresh.Settings);
        for (var i = 0; i < Teams; i++)
        {
            var person = nord.Hire($"Claire {i}");
            teams.Add(nord.Form($"Sales {i}", null, DayOfWeek.Monday, "09:30", "Europe/Paris", person));
            nord.Promise(person, teams[^1], $"Meetings {i}");
        }
        await nord.MoveInto(database);
    }

    public async Task DisposeAsync()
    {
        database.Dispose();
        await fresh.DisposeAsync();
    }

    [Fact]
    public async Task Two_fire_each_trigger_once_between_them()
    {
        await using var one = await Start("2026-11-19 15:59", 55, running: false);
        await using var two = await Start("2026-11-19 15:59", 55, running: false);
        await Comes(async () =>
        {
            foreach (var node in new[] { one, two }) node.Clock.JumpTo(node.Clock.GetUtcNow().AddMilliseconds(100));
            return one.Clock.GetUtcNow() > Cast.Day.At("2026-11-19 16:00").AddSeconds(5) && await Rounds() == Teams && await Idle(one) && await Idle(two);
        });
        Assert.Equal(teams.Select(t => $"ask {t.Id:N} 2026-11-19").Order(StringComparer.Ordinal), one.Ran.Concat(two.Ran).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_one_had_taken_and_died_with_another_does_within_seconds_and_nobody_twice()
    {
        await using var two = await Start("2026-11-19 15:59", 50, running: false);
        await using var one = await Start("2026-11-19 15:59", 58, running: false);
        // One has the triggers in its hands for four o'clock, which never comes for it.
        await Comes(async () => await Ask<int>("SELECT count(*)::int AS \"Value\" FROM quartz.qrtz_fired_triggers WHERE state = 'ACQUIRED'") > 0);
        await Comes(async () =>
        {
            two.Clock.JumpTo(two.Clock.GetUtcNow().AddMilliseconds(100));
            return await Rounds() == Teams && await Idle(two);
        });
        Assert.InRange(two.Clock.GetUtcNow(), Cast.Day.At("2026-11-19 16:00").AddSeconds(5), Cast.Day.At("2026-11-19 16:00").AddSeconds(20));
        Assert.Equal(teams.Select(t => $"ask {t.Id:N} 2026-11-19").Order(StringComparer.Ordinal), two.Ran.Order(StringComparer.Ordinal));
        // It was not dead, but slow: it wakes, and finds that all is done.
        one.Clock.JumpTo(two.Clock.GetUtcNow());
        await Comes(async () => await Idle(one));
        Assert.Empty(one.Ran);
        Assert.Equal(Teams, await Rounds());
    }

    /// <summary>One is killed while it asks; two finds its steps begun and not ended, and does them again. Then one was only frozen after all.</summary>
    [Theory]
    [InlineData(Moment.Before)]
    [InlineData(Moment.After)]
    public async Task What_one_died_in_the_middle_of_another_does_again_and_each_person_is_asked_once(Moment dies)
    {
        await using var two = await Start("2026-11-19 15:58", 0, running: false);
        await using var one = await Start("2026-11-19 15:59", 58, running: false);
        one.Freezes = dies;
        await Comes(async () =>
        {
            if (one.Clock.GetUtcNow() < Cast.Day.At("2026-11-19 16:00").AddSeconds(1)) one.Clock.JumpTo(one.Clock.GetUtcNow().AddMilliseconds(100));
            return !one.Ran.IsEmpty && (dies == Moment.Before || await Rounds() > 0) && await Ask<int>("SELECT count(*)::int AS \"Value\" FROM quartz.qrtz_fired_triggers WHERE state = 'EXECUTING'") > 0;
        });
        await Comes(async () =>
        {
            two.Clock.JumpTo(two.Clock.GetUtcNow().AddMilliseconds(200));
            return await Rounds() == Teams && one.Ran.All(step => two.Ran.Contains(step)) && await Idle(two) && await Prompts(DeliveryState.Sent) == Teams;
        });
        one.Wakes();
        one.Clock.JumpTo(two.Clock.GetUtcNow());
        await Comes(async () => await Idle(one));
        var asked = one.Post.Letters.Concat(two.Post.Letters).Where(l => l is { Way: "sent", Row.Kind: DeliveryKind.Prompt }).Select(l => l.Row.PersonId).ToList();
        Assert.Equal((Teams, Teams), (asked.Count, asked.Distinct().Count()));
        Assert.Equal((Teams, Teams), (await Prompts(DeliveryState.Sent), await Rounds()));
    }

    [Fact]
    public async Task What_several_bring_up_at_once_stands_as_the_teams_are()
    {
        await using var one = await Start("2026-11-18 12:00", 0, running: false);
        await using var two = await Start("2026-11-18 12:00", 0, running: false);
        var days = new[] { DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday };
        await Task.WhenAll(days.Select(async (day, i) =>
        {
            await Meet(day);
            await (i % 2 == 0 ? one : two).Get<Schedule>().Reconcile();
        }));
        await StandAsTheTeamsAre(one);
    }

    [Fact]
    public async Task Who_waits_for_another_to_bring_them_up_reads_the_teams_afterwards()
    {
        await using var one = await Start("2026-11-18 12:00", 0, running: false);
        Task bringing;
        await using (await database.Hold(Alone.BringTriggers))
        {
            bringing = one.Get<Schedule>().Reconcile();
            await Comes(async () => bringing.IsCompleted || await Ask<int>("SELECT count(*)::int AS \"Value\" FROM pg_locks WHERE locktype = 'advisory' AND NOT granted") > 0);
            Assert.False(bringing.IsCompleted);
            await Meet(DayOfWeek.Friday);
        }
        await bringing;
        await StandAsTheTeamsAre(one);
    }

    private async Task StandAsTheTeamsAre(Node node)
    {
        var meets = (await database.Read(nord.Id, db => db.Teams.Select(t => t.MeetingDay).ToListAsync())).Distinct().Single();
        var closing = (await (await node.Scheduler()).QueryTriggers(new TriggerQuery { Take = PagedQuery.All })).Items.Where(t => t.Key.Group == Appointment.Close).ToList();
        Assert.Equal(Teams, closing.Count);
        Assert.All(closing, t => Assert.Equal(meets, t.NextFireTimeUtc!.Value.DayOfWeek));
    }

    private Task Meet(DayOfWeek day) => database.Write(nord.Id, async db =>
    {
        foreach (var team in await db.Teams.ToListAsync()) team.MeetingDay = day;
    });

    private Task<Node> Start(string minute, int second, bool running) => Node.Start(fresh.Settings, Cast.Day.At(minute).AddSeconds(second), running);

    private Task<int> Prompts(DeliveryState state) => database.Read(nord.Id, db => db.Deliveries.CountAsync(d => d.Kind == DeliveryKind.Prompt && d.State == state));

    private Task<int> Rounds() => database.Read(nord.Id, db => db.Rounds.CountAsync());

    private static async Task<bool> Idle(Node node) => (await (await node.Scheduler()).QueryFireInstances(new FireInstanceQuery())).Items.Count == 0;

    private Task<T> Ask<T>(string sql) => database.Read(Database.Everybody, db => db.Database.SqlQueryRaw<T>(sql).SingleAsync());

    private static async Task Comes(Func<Task<bool>> that)
    {
        for (var began = TimeProvider.System.GetTimestamp(); !await that(); await Task.Delay(Look, TimeProvider.System))
            if (TimeProvider.System.GetElapsedTime(began) > Hangs) throw new TimeoutException("It did not come.");
    }
}
