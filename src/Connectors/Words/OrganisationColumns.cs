using CheckinBot.Objectives.Intake;

namespace CheckinBot.Connectors.Words;

internal static class OrganisationColumns
{
    public static readonly Column[] All =
    [
        SharedColumns.Name(("Le nom de l'organisation.", "The organisation's name."), ("Atelier Nord", "Northern Workshop")) with { Also = ["organisation", "organization", "entreprise", "company"] },
        new(Field.Vision, ("vision", "vision"),
            ("Une phrase : ce que l'organisation veut devenir. Elle est en haut de l'arbre des objectifs.",
             "One sentence: what the organisation wants to become. It stands at the top of the tree of objectives."),
            ("Être la première adresse des PME du Nord.", "Be the first address of small firms in the North.")),
        SharedColumns.Language("La langue de l'organisation. Vide : celle des en-têtes.", "The organisation's language. Empty: that of the headers."),
        SharedColumns.Zone("Le fuseau de l'organisation.", "The organisation's time zone."),
        .. TimeColumns.OfOrganisation,
    ];
}
