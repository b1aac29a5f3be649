using CheckinBot.Bot.Cards.Cascade;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Cascade;
using CheckinBot.Objectives.People;

namespace CheckinBot.Bot.Commands.Cascade;

/// <summary>
/// What one reader, or everybody in a channel, may see of the tree. Of an objective that is not for their eyes they read the title where something of theirs serves it, and else
/// count it; a private one of others is neither.
/// </summary>
internal sealed class TreeSight(Visit visit, Voice voice, Tree tree)
{
    private readonly Guid? channel = (visit.Place as Place.Channel)?.TeamId;

    /// <summary>With its figures: that it was asked for, too.</summary>
    public bool Sees(Branch branch) => branch.Known && (channel is { } here
        ? branch.Objective.TeamId == here && !branch.Objective.Private && visit.Me.Team(here) is { } team && visit.May.SeeInChannel(team)
        : visit.May.See(branch.Objective, branch.KeyResults));

    /// <summary>From the vision down.</summary>
    /// <param name="count">How many objectives there are that are not private.</param>
    /// <param name="whole">Whether everything is asked for.</param>
    public TreeView All(int count, bool whole)
    {
        var lines = Lines(tree.All);
        return new TreeView(voice, visit.Me.Organisation.Vision is { Length: > 0 } vision ? vision : visit.Me.Organisation.Name, Aside(), lines)
        {
            Top = tree.IsTop, Whole = whole, Hidden = Math.Max(0, count - lines.Count(l => tree.Of(l.Objective) is { Objective.Private: false })), Faults = Faults(tree.All, _ => true),
        };
    }

    /// <summary>What a team wants, with what serves it below and what it serves above.</summary>
    public TreeView Of(Team team, bool whole)
    {
        var its = tree.All.Where(b => b.Known && b.Objective.TeamId == team.Id).SelectMany(b => b.All).DistinctBy(b => b.Objective.Id).ToList();
        var lines = Lines(its);
        return new TreeView(voice, team.Name, Aside(), lines) { Of = team.Id, Top = tree.IsTop, Whole = whole, Hidden = Hidden(its, lines), Faults = Faults(its, t => t == team.Id) };
    }

    /// <summary>One branch, for somebody who sees its top.</summary>
    public TreeView Of(Branch top, bool whole)
    {
        var below = top.Children.SelectMany(c => c.All).ToList();
        var lines = Lines(below, top);
        var lent = top.Lent.Where(m => !m.Standing.Objective.Private);
        return new TreeView(
            voice, top.Objective.Title, Lists.Dots(voice["Level." + top.Objective.Level], visit.Me.Team(top.Objective.TeamId)?.Name,
                top.Paused ? voice["Tree.Paused"] : IsSilent(top) ? null : TreeCard.Standing(voice, top.Verdict, top.Progress)), lines)
        {
            Of = top.Objective.Id, Top = tree.IsTop, Whole = whole, Hidden = Hidden(below, lines), Faults = Faults(below.Prepend(top), _ => false),
            KeyResults = [.. top.Own.Concat(lent).Select(m => m.Standing).OrderBy(s => s.Verdict).ThenByDescending(s => s.Judgement.PointsBehind)],
            Above = [.. top.Upwards.Where(b => !b.Objective.Private).Select(b => b.Objective.Title), .. visit.Me.Organisation.Vision is { Length: > 0 } vision ? [vision] : Array.Empty<string>()],
            Up = top.Upwards.FirstOrDefault(b => visit.May.See(b.Objective, b.KeyResults))?.Objective.Id ?? Guid.Empty,
        };
    }

    private string Aside() => Lists.Dots(voice["Tree.Title"], voice.Say("Status.AsOf", voice.Day(visit.Today)));

    /// <summary>Those that are seen, each under the nearest one above it that is shown.</summary>
    private List<TreeLine> Lines(IEnumerable<Branch> of, Branch? top = null)
    {
        var seen = of.Where(Sees).ToHashSet();
        var above = seen.SelectMany(b => b.Upwards.TakeWhile(u => u != top)).Where(b => !b.Objective.Private).ToHashSet();
        var lines = new List<TreeLine>();
        foreach (var root in top?.Children ?? tree.Roots) Add(root, 0);
        return lines;

        void Add(Branch branch, int depth)
        {
            var shown = seen.Contains(branch) || above.Contains(branch);
            if (shown) lines.Add(Line(branch, depth));
            foreach (var child in branch.Children) Add(child, shown ? depth + 1 : depth);
        }
    }

    public TreeLine Line(Branch branch, int depth) => new(
        branch.Objective.Id, depth, branch.Objective.Title, !Sees(branch) || IsSilent(branch) ? Told.TitleAlone : branch.Paused ? Told.Paused : Told.Standing)
    {
        Verdict = branch.Verdict, Progress = branch.Progress, Opens = Sees(branch) && (!branch.Whole || branch.Own.Count + branch.Lent.Count + branch.Children.Count > 0),
    };

    /// <summary>No team that serves it has closed a round of late: nothing is known, which is not the same as nothing measured.</summary>
    private static bool IsSilent(Branch branch) => branch is { Whole: false, Paused: false, Verdict: null };

    private static int Hidden(IEnumerable<Branch> of, List<TreeLine> shown) => of.Select(b => b.Objective).Count(o => !o.Private && shown.All(l => l.Objective != o.Id));

    private List<FaultView> Faults(IEnumerable<Branch> of, Func<Guid, bool> team)
    {
        var seen = of.Where(Sees).ToDictionary(b => b.Objective.Id);
        var keyResults = seen.Values.SelectMany(b => b.KeyResults).ToDictionary(k => k.Id, k => k.Title);
        var named = new List<FaultView>();
        foreach (var fault in tree.Faults)
            if (Subject(fault) is { } subject && (fault.Other is null || Other(fault) is not null)) named.Add(new FaultView(fault.Kind, subject, Other(fault), fault.Dates));
        return named;

        string? Subject(Fault fault) => fault.Kind switch
        {
            FaultKind.FeedsNoCommon => visit.Me.Team(fault.Subject) is { } department && team(department.Id) && (channel is not null || visit.May.SeeKeyResults(department)) ? department.Name : null,
            FaultKind.ConflictingDates => keyResults.GetValueOrDefault(fault.Subject),
            _ => seen.GetValueOrDefault(fault.Subject)?.Objective.Title,
        };

        string? Other(Fault fault) => fault switch
        {
            { Kind: FaultKind.PullsApart, Other: { } keyResult } => keyResults.GetValueOrDefault(keyResult),
            { Other: { } objective } => tree.Of(objective) is { } other && (!other.Objective.Private || Sees(other)) ? other.Objective.Title : null,
            _ => null,
        };
    }
}
