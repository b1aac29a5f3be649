using System.Text.RegularExpressions;
using CheckinBot.Bot.Commands.Status;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Naming;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Commands.Retros;

/// <summary>What <c>retro Sales Q3 2026</c> asks for: a team, a cycle, or one after the other in either order.</summary>
/// <param name="Teams">Those that the words may mean; null where none is named.</param>
/// <param name="Cycles">As well.</param>
internal sealed partial record RetroAsked(IReadOnlyList<Team>? Teams, IReadOnlyList<Cycle>? Cycles)
{
    /// <summary>Null when the words are neither.</summary>
    public static RetroAsked? Read(Visit visit, string typed)
    {
        if (typed.Length == 0) return new(null, null);
        var (teams, cycles) = (Names.Teams(visit, typed), Called(visit, typed));
        // A name in full goes before one that is only begun like it.
        if (cycles is [var one] && Folded(one.Name) == Folded(typed)) return new(null, cycles);
        if (teams.Count > 0) return new(teams, null);
        if (cycles.Count > 0) return new(null, cycles);
        var words = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var at = 1; at < words.Length; at++)
        {
            var (first, last) = (string.Join(' ', words[..at]), string.Join(' ', words[at..]));
            foreach (var (team, cycle) in new[] { (first, last), (last, first) })
                if (Names.Teams(visit, team) is { Count: > 0 } its && Called(visit, cycle) is { Count: > 0 } meant) return new(its, meant);
        }
        return null;
    }

    /// <summary>The third quarter is <i>Q3</i> to one and <i>T3</i> to another, whoever named it.</summary>
    private static List<Cycle> Called(Visit visit, string typed) => Names.Match(visit.Me.Structure.Cycles, c => Quarters().Replace(c.Name, "Q$1"), Quarters().Replace(typed, "Q$1"));

    private static string Folded(string name) => Fold.Name(Quarters().Replace(name.Trim(), "Q$1"));

    [GeneratedRegex(@"\b[QT]([1-4])\b", RegexOptions.IgnoreCase)]
    private static partial Regex Quarters();
}
