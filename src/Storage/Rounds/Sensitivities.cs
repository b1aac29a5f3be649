using CheckinBot.Objectives.Drift;
using CheckinBot.Storage.Model;
using CheckinBot.Storage.Structures;

namespace CheckinBot.Storage.Rounds;

/// <summary>How sensitively each team's key results are judged: what a team says goes before what its organisation says. It is remembered with the structure, so asking for it costs nothing.</summary>
public sealed class Sensitivities
{
    private readonly Structure structure;

    private Sensitivities(Structure structure) => this.structure = structure;

    public Sensitivity Of(Guid team) => structure.Team(team)?.Sensitivity ?? structure.Organisation.Sensitivity;

    public static async Task<Sensitivities> Of(AppDb db, CancellationToken cancel) => new(await db.Structure(cancel));
}
