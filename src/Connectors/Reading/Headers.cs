using CheckinBot.Objectives.Intake;

namespace CheckinBot.Connectors.Reading;

/// <summary>The header row of one sheet: where each field stands.</summary>
/// <param name="Row">The number of the header row.</param>
/// <param name="Columns">From a field to its column, from 0.</param>
internal sealed record Headers(Sheet Sheet, int Row, IReadOnlyDictionary<Field, int> Columns);
