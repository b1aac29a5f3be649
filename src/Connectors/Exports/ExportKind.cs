using CheckinBot.Objectives.Intake;
using CheckinBot.Objectives.Naming;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Connectors.Exports;

/// <summary>What another tool says of a number. Neither says which numbers are running totals, so those come as levels and are listed.</summary>
internal static class ExportKind
{
    /// <summary>Viva's control key results ("stay above", "stay below") are bands with one bound, and so are Quantive's "at least" and "at most".</summary>
    public static Kind Of(string? type) => type is not null && (IsLow(type) || IsHigh(type)) ? Kind.Band : Kind.Level;

    public static (decimal? Low, decimal? High) Bounds(string type, decimal? target) => IsLow(type) ? (target, null) : (null, target);

    public static string? Unit(string? unit) => unit is null ? null : Fold.Word(unit) switch
    {
        "%" or "percent" or "percentage" => "%",
        "number" or "numeric" or "none" => null,
        _ => unit,
    };

    private static bool IsLow(string type) => Fold.Word(type) is "stayabove" or "keepabove" or "atleast" or "maintainabove";

    private static bool IsHigh(string type) => Fold.Word(type) is "staybelow" or "keepbelow" or "atmost" or "maintainbelow";
}
