using CheckinBot.Objectives.Intake;

namespace CheckinBot.Connectors.Words;

/// <summary>Columns that mean the same on several sheets.</summary>
internal static class SharedColumns
{
    public static readonly Column Key = new(
        Field.Key, ("clé", "key"),
        ("Facultatif : un identifiant à soi, qui permet ensuite de changer le titre ou le nom.", "Optional: an identifier of your own; with it, the title or name may be changed later."),
        ("A-12", "A-12")) { Also = ["id", "identifiant", "code", "référence", "reference"] };

    public static readonly Column Weight = new(
        Field.Weight, ("poids", "weight"),
        ("Combien il compte à côté de ses voisins : 2 compte deux fois plus que 1, 0 pas du tout. Vide : 1.",
         "How much it counts beside the others under the same one: 2 counts twice what 1 does, 0 not at all. Empty: 1."),
        ("1", "1")) { Also = ["pondération", "weighting"] };

    public static Column Language(string french, string english) => new(
        Field.Language, ("langue", "language"), (french, english), ("fr", "en")) { Allowed = CheckinWords.French.In };

    public static Column Zone(string french, string english) => new(
        Field.Zone, ("fuseau", "zone"), (french, english), ("Europe/Paris", "Europe/London")) { Also = ["fuseau horaire", "time zone", "tz"] };

    public static Column Name(Both help, Both example) => new(Field.Name, ("nom", "name"), help, example) { Required = true };
}
