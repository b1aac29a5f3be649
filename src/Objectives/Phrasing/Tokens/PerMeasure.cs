namespace CheckinBot.Objectives.Phrasing.Tokens;

/// <summary>A unit per unit, written without a space: <c>mg/l</c>, <c>km/h</c>, <c>µg/m³</c>. Pieces an hour are no such unit: they are made each hour.</summary>
internal static class PerMeasure
{
    private static readonly string[] Above = ["mg", "g", "µg", "μg", "ug", "kg", "t", "l", "ml", "cl", "km", "m", "m3", "kwh", "wh", "mwh", "j", "mol"],
        Below = ["l", "ml", "dl", "kg", "g", "ha", "h", "s", "km", "m2", "m3", "m"];

    private static readonly Dictionary<string, string> Written = new(StringComparer.Ordinal) { ["m2"] = "m²", ["m3"] = "m³", ["kwh"] = "kWh", ["mwh"] = "MWh",
        ["wh"] = "Wh", ["ug"] = "µg", ["μg"] = "µg" };

    /// <summary>The unit that begins there, and how many tokens it takes; none where no such unit does.</summary>
    public static (string Unit, int Taken) At(IReadOnlyList<Token> tokens, int at)
    {
        if (tokens.ElementAtOrDefault(at) is not Word above || !Above.Contains(above.Text) || tokens.ElementAtOrDefault(at + 1) is not Mark { Text: "/" } per
            || tokens.ElementAtOrDefault(at + 2) is not Word below || !Below.Contains(below.Text) || above.End != per.Start || per.End != below.Start) return ("", 0);
        var power = tokens.ElementAtOrDefault(at + 3) is Mark { Text: "³" or "²" } mark && mark.Start == below.End ? mark.Text : "";
        return ($"{Sign(above.Text)}/{Sign(below.Text)}{power}", power.Length > 0 ? 4 : 3);
    }

    private static string Sign(string unit) => Written.GetValueOrDefault(unit, unit);
}
