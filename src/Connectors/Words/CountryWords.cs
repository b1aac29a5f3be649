using CheckinBot.Objectives.Naming;

namespace CheckinBot.Connectors.Words;

/// <summary>What people call the countries whose holidays are shipped; any other goes by its two letters.</summary>
internal static class CountryWords
{
    private static readonly (string Code, string French, string English)[] All =
    [
        ("AT", "Autriche", "Austria"), ("AU", "Australie", "Australia"), ("BE", "Belgique", "Belgium"), ("CA", "Canada", "Canada"), ("CH", "Suisse", "Switzerland"),
        ("CZ", "Tchéquie", "Czechia"), ("DE", "Allemagne", "Germany"), ("DK", "Danemark", "Denmark"), ("ES", "Espagne", "Spain"), ("FI", "Finlande", "Finland"),
        ("FR", "France", "France"), ("GB", "Royaume-Uni", "United Kingdom"), ("IE", "Irlande", "Ireland"), ("IT", "Italie", "Italy"), ("LU", "Luxembourg", "Luxembourg"),
        ("MA", "Maroc", "Morocco"), ("MC", "Monaco", "Monaco"), ("NL", "Pays-Bas", "Netherlands"), ("NO", "Norvège", "Norway"), ("NZ", "Nouvelle-Zélande", "New Zealand"),
        ("PL", "Pologne", "Poland"), ("PT", "Portugal", "Portugal"), ("SE", "Suède", "Sweden"), ("TN", "Tunisie", "Tunisia"), ("US", "États-Unis", "United States"),
        ("GB", "Grande-Bretagne", "UK"), ("US", "USA", "USA"),
    ];

    private static readonly Dictionary<string, string> ByName =
        All.SelectMany(c => new[] { (Name: Fold.Word(c.French), c.Code), (Name: Fold.Word(c.English), c.Code) }).DistinctBy(c => c.Name).ToDictionary(c => c.Name, c => c.Code);

    public static string? Find(string name) => ByName.GetValueOrDefault(Fold.Word(name));

    /// <summary>Its name in that language; null of a country whose holidays are not shipped.</summary>
    public static string? Of(string code, string language) => All.Where(c => c.Code == code).Select(c => language == "fr" ? c.French : c.English).FirstOrDefault();

    /// <summary>The name that was probably meant, in that language.</summary>
    public static string? Near(string name, string language) => NearMiss.Of(name, All.Select(c => language == "fr" ? c.French : c.English));
}
