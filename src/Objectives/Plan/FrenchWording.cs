using CheckinBot.Objectives.Naming;

namespace CheckinBot.Objectives.Plan;

/// <summary>
/// In France what pay depends on is written in French to count (Code du travail, article L. 1321-6). A title is short, and many words are the same
/// in both languages: only one that speaks English and nothing French is refused.
/// </summary>
public static class FrenchWording
{
    public const string Country = "FR";

    private static readonly HashSet<string> English =
    [
        "the", "of", "and", "by", "per", "with", "for", "from", "to", "in", "on", "a", "an", "new", "more", "less", "each", "every",
        "sales", "customers", "customer", "meetings", "meeting", "calls", "call", "revenue", "rate", "increase", "reduce", "grow", "growth", "number", "users",
        "deals", "deal", "closed", "won", "signed", "qualified", "win", "keep", "reach", "churned", "answers", "reviews", "weekly", "monthly", "quarterly", "tickets",
        "orders", "leads", "accounts", "hires", "hire", "days", "hours", "time", "average", "share", "our", "ship", "launch", "open", "make", "first",
    ];

    private static readonly HashSet<string> French =
    [
        "le", "la", "les", "de", "du", "des", "un", "une", "et", "en", "au", "aux", "par", "pour", "avec", "sur", "dans", "nos", "nouveaux", "nouvelles", "nouveau", "nouvelle",
        "taux", "ventes", "clients", "appels", "rendez", "nombre", "chiffre", "marge", "delai", "panier", "moyen", "qualifies", "signes", "heures", "jours", "d", "l",
    ];

    /// <summary>Whether it has still to be said in French.</summary>
    public static bool Lacks(string title)
    {
        if (title.Any(c => "éèêëàâçîïôûùœÉÈÊÀÂÇÎÔÛŒ".Contains(c, StringComparison.Ordinal))) return false;
        var words = Fold.Name(title).Split([' ', '-', '\'', '’', ',', '.', ':', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        return words.Any(English.Contains) && !words.Any(French.Contains);
    }
}
