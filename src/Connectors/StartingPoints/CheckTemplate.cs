namespace CheckinBot.Connectors.StartingPoints;

/// <summary>Whether what a template names is there, and its figures say something.</summary>
internal static class CheckTemplate
{
    /// <summary>The place as a JSONPath, and what is wrong there.</summary>
    public static IEnumerable<(string Path, string Reason)> Of(StartingPoint read)
    {
        var (objectives, measures) = (new HashSet<string>(), new HashSet<string>());
        for (var o = 0; o < read.Objectives.Count; o++)
        {
            var (objective, at) = (read.Objectives[o], $"objectives[{o}]");
            if (!objectives.Add(objective.Key)) yield return ($"{at}.key", $"'{objective.Key}' is the key of an earlier objective.");
            if (objective.Serves is { } serves && read.Objectives.Take(o).All(x => x.Key != serves))
                yield return ($"{at}.serves", $"'{serves}' is no objective before this one: what is served comes first.");
            if (objective.Tipping is { } tipping && objective.Measures.All(m => m.Key != tipping.Measure))
                yield return ($"{at}.tipping.measure", $"'{tipping.Measure}' is no measure of this objective.");
            for (var m = 0; m < objective.Measures.Count; m++)
            {
                var (measure, there) = (objective.Measures[m], $"{at}.measures[{m}]");
                if (!measures.Add(measure.Key)) yield return ($"{there}.key", $"'{measure.Key}' is the key of an earlier measure.");
                if (measure.LeadsTo is { } leads && (leads == measure.Key || read.Measure(leads) is null)) yield return ($"{there}.leadsTo", $"'{leads}' is no other measure of this file.");
                if (measure.Standing && measure.Kind != MeasureKind.Band) yield return ($"{there}.standing", "what stands without end is kept in a band: its kind is to be band.");
                foreach (var (profile, figures) in measure.Figures)
                    if (Wrong(measure.Kind, figures) is { } reason) yield return ($"{there}.figures['{Profiles.Name(profile)}']", reason);
            }
        }
        if (Ring(read) is { } ring) yield return ("objectives", $"measures lead round in a ring: {ring}.");
    }

    private static string? Wrong(MeasureKind kind, StartFigures figures) => (kind, figures) switch
    {
        (MeasureKind.Band, { From: null, To: null, Low: null, High: null } or { From: not null } or { To: not null }) => "a band has a low bound, a high one, or both.",
        (MeasureKind.Band, { Low: { } low, High: { } high }) when low >= high => "the low bound is to lie below the high one.",
        (MeasureKind.Band, _) => null,
        (_, { From: { } from, To: { } to, Low: null, High: null }) when from == to => "from and to are the same: nothing would move.",
        (not MeasureKind.Level, { From: { } from, To: { } to, Low: null, High: null }) when to < from => "only a level can fall.",
        (_, { From: not null, To: not null, Low: null, High: null }) => null,
        _ => "from and to are to be given, and no bounds.",
    };

    private static string? Ring(StartingPoint read)
    {
        foreach (var start in read.Objectives.SelectMany(o => o.Measures))
        {
            var way = new List<string> { start.Key };
            for (var at = start; at?.LeadsTo is { } next && !way.Skip(1).Contains(next); at = read.Measure(next))
            {
                way.Add(next);
                if (next == start.Key) return string.Join(" → ", way);
            }
        }
        return null;
    }
}
