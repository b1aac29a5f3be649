using CheckinBot.Objectives.Cascade;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Tests.Cast;

namespace CheckinBot.Tests.Objectives.Cascade;

/// <summary>Grows a tree for a test, as of Thursday 19 November 2026. Objectives, key results and teams go by their names.</summary>
internal sealed class Plant
{
    private static readonly DateOnly Thursday = Day.Of("2026-11-19");

    private readonly List<Objective> objectives = [];
    private readonly List<Standing> standings = [];
    private readonly List<Contribution> contributions = [];
    private readonly Dictionary<string, Team> teams = [];
    private readonly Cycle quarter = new() { Id = Some.Id(), OrganisationId = Guid.Empty, Key = "Q4", Name = "Q4", Start = new(2026, 10, 1), End = new(2026, 12, 31) };
    private readonly Cycle year = new() { Id = Some.Id(), OrganisationId = Guid.Empty, Key = "2026", Name = "2026", Start = new(2026, 1, 1), End = new(2026, 12, 31) };

    public Plant Team(string name, string? under = null)
    {
        teams[name] = new Team { Id = Some.Id(), OrganisationId = Guid.Empty, Key = name, Name = name, ParentId = under is null ? null : teams[under].Id };
        return this;
    }

    public Plant Objective(string title, string? under = null, Level level = Level.Operational, string team = "Sales", Action<Objective>? but = null)
    {
        if (!teams.ContainsKey(team)) Team(team);
        var objective = new Objective
        {
            Id = Some.Id(), OrganisationId = Guid.Empty, Key = title, Title = title, Level = level, TeamId = teams[team].Id,
            CycleId = level == Level.Strategic ? year.Id : quarter.Id, ParentId = under is null ? null : Named(under).Id,
        };
        but?.Invoke(objective);
        objectives.Add(objective);
        return this;
    }

    /// <summary>A level from 0 to 100 that came to that value by as much a week until Thursday, or the same number each week; null: no number yet.</summary>
    public Plant KeyResult(string title, string objective, decimal? at = null, decimal weight = 1, Kind kind = Kind.Level, Action<KeyResult>? but = null)
    {
        var keyResult = Some.KeyResult(kind, 0, 100, k => (k.Title, k.ObjectiveId, k.Weight) = (title, Named(objective).Id, weight));
        but?.Invoke(keyResult);
        Checkin[] said = at is { } value
            ? [.. Enumerable.Range(0, 7).Select(week => Some.Checkin(Day.Of("2026-10-08").AddDays(7 * week).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Math.Round(kind == Kind.PerPeriod ? value : value * (week + 1) / 7, 1)))]
            : [];
        standings.Add(Standing.Of(keyResult, Named(objective), said, Thursday));
        return this;
    }

    public Plant Gives(string keyResult, string objective, ProposalState state = ProposalState.Accepted, decimal weight = 1)
    {
        contributions.Add(new Contribution
        {
            Id = Some.Id(), OrganisationId = Guid.Empty, KeyResultId = standings.Single(s => s.KeyResult.Title == keyResult).KeyResult.Id, ObjectiveId = Named(objective).Id, State = state, Weight = weight,
        });
        return this;
    }

    public Objective Named(string title) => objectives.Single(o => o.Title == title);

    /// <param name="seed">In which order the rows come.</param>
    /// <param name="part">The objectives below which nothing is missing; null for all.</param>
    public Tree Grow(int? seed = null, string[]? part = null) => Tree.Of(new TreeRows(Mixed(objectives, seed), Mixed(standings, seed), Mixed(contributions, seed), Mixed([.. teams.Values], seed), [quarter, year])
    {
        Whole = part?.Select(t => Named(t).Id).ToHashSet(),
        Feeds = [.. objectives.Where(o => o.ClosedOn is null).Select(o => new Feed(o.Id, o.ParentId, o.TeamId)),
            .. contributions.Where(c => c.State == ProposalState.Accepted).Select(c => new Feed(c.ObjectiveId, null, standings.Single(s => s.KeyResult.Id == c.KeyResultId).Objective.TeamId))],
    });

    public double? Progress(string objective) => Grow().Of(Named(objective).Id)!.Progress;

    public Verdict? Verdict(string objective) => Grow().Of(Named(objective).Id)!.Verdict;

    /// <summary>The faults as <c>Orphan: Win</c>, with the other one behind an arrow.</summary>
    /// <param name="part">As for <see cref="Grow"/>; none for all.</param>
    public IReadOnlyList<string> Faults(params string[] part) =>
        [.. Grow(part: part is [] ? null : part).Faults.Select(f => $"{f.Kind}: {Name(f.Subject)}{(f.Other is { } other ? " > " + Name(other) : "")}{(f.Dates is { } dates ? FormattableString.Invariant($" {dates.First:MM-dd} {dates.Last:MM-dd}") : "")}")];

    private string Name(Guid id) => objectives.Find(o => o.Id == id)?.Title ?? standings.Find(s => s.KeyResult.Id == id)?.KeyResult.Title ?? teams.Values.Single(t => t.Id == id).Name;

    private static List<T> Mixed<T>(List<T> rows, int? seed) => seed is { } s ? [.. rows.OrderBy(_ => 0).Zip(Shuffled(rows.Count, s)).OrderBy(x => x.Second).Select(x => x.First)] : rows;

    private static List<int> Shuffled(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.Next())];
    }
}
