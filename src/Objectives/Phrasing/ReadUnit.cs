using CheckinBot.Objectives.Naming;

namespace CheckinBot.Objectives.Phrasing;

/// <summary>A unit as a person types it into a field: what has a sign is kept as its sign, so that <c>pourcent</c> and <c>%</c>, <c>euros</c> and <c>€</c> are one.</summary>
public static class ReadUnit
{
    private static readonly Dictionary<string, string> Signs = new(StringComparer.Ordinal)
    {
        ["percent"] = "%", ["per cent"] = "%", ["percentage"] = "%", ["pct"] = "%", ["pourcent"] = "%", ["pourcents"] = "%", ["pour cent"] = "%", ["pour cents"] = "%",
            ["pourcentage"] = "%",
        ["euro"] = "€", ["euros"] = "€", ["eur"] = "€", ["dollar"] = "$", ["dollars"] = "$", ["usd"] = "$", ["pound"] = "£", ["pounds"] = "£", ["gbp"] = "£",
            ["pound sterling"] = "£", ["pounds sterling"] = "£", ["livre sterling"] = "£", ["livres sterling"] = "£",
    };

    /// <param name="typed">What was typed; any text.</param>
    /// <returns>The sign, or the text with one kind of space.</returns>
    public static string From(string typed)
    {
        var unit = string.Join(' ', typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Signs.GetValueOrDefault(Fold.Name(unit), unit);
    }
}
