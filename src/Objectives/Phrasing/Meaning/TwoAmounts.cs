using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning;

/// <summary>What two figures beside each other tell of one another.</summary>
internal static class TwoAmounts
{
    /// <summary>Lengths of time that may be told in one another.</summary>
    public static readonly Dictionary<string, decimal> Seconds = new() { ["s"] = 1, ["min"] = 60, ["h"] = 3600 };

    private static readonly Dictionary<string, decimal> Days = new() { ["s"] = 1, ["min"] = 60, ["h"] = 3600, ["day"] = 86400, ["week"] = 604800 },
        WorkingDays = new() { ["day"] = 1, ["week"] = 5 }, Months = new() { ["month"] = 1, ["quarter"] = 3, ["half"] = 6, ["year"] = 12 };

    /// <summary>How long each of several units is in the same terms; null when there are fewer, or one that has no fixed length in the others.</summary>
    public static Dictionary<string, decimal>? Shared(IReadOnlyList<string> units, bool working) =>
        units.Count < 2 ? null : (working ? new[] { WorkingDays } : [Days, Months]).FirstOrDefault(known => units.All(known.ContainsKey));

    /// <summary>From 2 to 3 million: both are millions, where the figures would lie worlds apart otherwise.</summary>
    public static List<Amount> Scaled(Amount first, Amount second)
    {
        const decimal Apart = 50;
        static bool Near(decimal? one, decimal? other) => one is > 0 && other is > 0 && one < other * Apart && other < one * Apart;
        var (one, other) = ((first.At as Figure)?.Scale ?? 1, (second.At as Figure)?.Scale ?? 1);
        if (first.Unit != second.Unit && (first.Unit.Length > 0 && second.Unit.Length > 0 || first.Unit == "%" || second.Unit == "%")) return [first, second];
        if (Near(first.Value, second.Value) || one == other || first.Value is > 1_000_000 && one == 1 || second.Value is > 1_000_000 && other == 1) return [first, second];
        if (one == 1 && Near(first.Value * other, second.Value)) return [first with { Value = first.Value * other }, second];
        return other == 1 && Near(first.Value, second.Value * one) ? [first, second with { Value = second.Value * one }] : [first, second];
    }

    /// <summary>No range goes down, and none begins below nothing.</summary>
    public static bool Falls(Amount first, Amount second) => (Seconds.TryGetValue(first.Unit, out var one)
        && Seconds.TryGetValue(second.Unit, out var other) ? first.Value * one > second.Value * other : first.Value > second.Value) || first.Sign is not null
        || second.Sign is not null;

    /// <summary>"Cut downtime 2 to 3 %" goes down by one of both.</summary>
    public static bool Rises(Amount first, Amount second) => first.Unit.Length == 0 && second.Unit == "%" && first.Value < second.Value;

    /// <summary>98 % ± 1 %, 120 ± 5 %.</summary>
    public static (Amount Low, Amount High) Around(Amount middle, Amount width)
    {
        var by = width.Unit == "%" && middle.Unit != "%" ? middle.Value * width.Value / 100 : width.Value;
        return (middle with { Value = middle.Value - by }, middle with { Value = middle.Value + by });
    }
}
