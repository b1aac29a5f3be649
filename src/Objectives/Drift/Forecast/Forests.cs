namespace CheckinBot.Objectives.Drift.Forecast;

/// <summary>What was learnt, by what is known: where there is no history at all, other signs count, and trees that have only ever seen that tell them better.</summary>
/// <param name="Known">For key results with a history, however short.</param>
/// <param name="New">For those without any.</param>
public sealed record Forests(Forest Known, Forest New)
{
    public Forest For(in Series series) => series.History.IsEmpty ? New : Known;
}
