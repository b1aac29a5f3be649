using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Storage.Rounds;

/// <summary>What lies in the database of what some people are asked in a week.</summary>
/// <param name="Exempt">Who was spared which key result.</param>
/// <param name="Lent">Who stands in for which.</param>
/// <param name="Open">The key results that they own or stand in for.</param>
/// <param name="Checkins">Theirs, superseded ones included.</param>
/// <param name="Namesakes">What their teams measured by the same name before those began; null where that is still to be asked.</param>
/// <param name="Rounds">Those of their teams for that week, by person.</param>
internal sealed record AskedRows(
    IReadOnlyCollection<(Guid Person, Guid KeyResult)> Exempt, IReadOnlyCollection<(Guid Person, Guid KeyResult)> Lent, List<OpenRow> Open, ILookup<Guid, Checkin> Checkins,
    List<(KeyResult Then, Guid Team)>? Namesakes, ILookup<Guid, Round> Rounds);

/// <param name="Changed">Its terms were revised.</param>
/// <param name="Bound">It leads to another one, or another one to it.</param>
/// <param name="Turns">It has a turning point that nobody has answered yet.</param>
internal sealed record OpenRow(KeyResult KeyResult, Objective Objective, bool Changed, bool Bound, bool Turns);
