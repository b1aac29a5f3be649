using CheckinBot.Objectives;
using CheckinBot.Objectives.Intake;
using CheckinBot.Objectives.Naming;
using CheckinBot.Objectives.People;

namespace CheckinBot.Storage.Intake;

/// <summary>Whose file it is: the only organisation there is, the one it names, or a new one.</summary>
internal static class ChooseOrganisation
{
    /// <param name="another">The person asked for one more organisation beside those stored.</param>
    /// <returns>A fault, or the organisation: stored, or new and not stored yet.</returns>
    public static (Organisation? Stored, Fault? Fault) Of(IReadOnlyList<Organisation> stored, Rows rows, bool another)
    {
        var row = rows.Organisations.FirstOrDefault();
        if (another || stored.Count == 0) return (null, null);
        if (row?.Name is null && stored.Count == 1) return (stored[0], null);
        if (row?.Name is { } name && stored.FirstOrDefault(o => Fold.Name(o.Name) == Fold.Name(name)) is { } named) return (named, null);

        var wording = new Wording(rows.Language);
        var names = string.Join(", ", stored.Select(o => o.Name));
        var text = stored.Count == 1 ? wording.Say(Sentence.OtherOrganisation, names) : wording.Say(Sentence.SeveralOrganisations, names);
        return (null, row is null ? new Fault(rows.Name, null, null, text) : row.At.Fault(Field.Name, text));
    }

    public static Organisation New(Rows rows, TimeProvider clock)
    {
        var row = rows.Organisations.FirstOrDefault();
        return new Organisation
        {
            Id = Ids.New(clock),
            Name = row?.Name ?? rows.Name,
            Language = row?.Language ?? rows.Language,
            Zone = row?.Zone ?? GuessZone(rows),
        };
    }

    /// <summary>The zone of most teams, else of most people, else UTC.</summary>
    public static string GuessZone(Rows rows) =>
        Most(rows.Teams.Select(t => t.Zone)) ?? Most(rows.People.Select(p => p.Zone)) ?? "UTC";

    private static string? Most(IEnumerable<string?> zones) =>
        zones.OfType<string>().GroupBy(z => z).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
}
