using CheckinBot.Objectives.Intake;

namespace CheckinBot.Storage.Intake;

/// <summary>What an import did. With one fault that is no warning nothing was written, and the tallies say what would have been.</summary>
public sealed record Outcome(Guid Organisation, IReadOnlyList<Fault> Faults, IReadOnlyList<Tally> Tallies)
{
    public bool Refused => Faults.Any(f => !f.Warning);
}

/// <summary>The rows of one sheet: new ones, ones that changed what was stored, and ones that were stored already.</summary>
public readonly record struct Tally(SheetKind Sheet, int Added, int Changed, int Unchanged);
