using CheckinBot.Objectives.Intake;
using CheckinBot.Objectives.Naming;

namespace CheckinBot.Connectors.Words;

/// <summary>What one kind of sheet is called and which columns it may have.</summary>
public sealed record SheetWords(SheetKind Kind, Both Name, string[] Also, IReadOnlyList<Column> Columns)
{
    /// <summary>In the order of the template.</summary>
    public static readonly IReadOnlyList<SheetWords> All =
    [
        new(SheetKind.Organisation, ("Organisation", "Organisation"), ["Organization", "Entreprise", "Company", "Société"], OrganisationColumns.All),
        new(SheetKind.People, ("Personnes", "People"), ["Personne", "Person", "Persons", "Collaborateurs", "Salariés", "Employees", "Users", "Utilisateurs"], PeopleColumns.All),
        new(SheetKind.Teams, ("Équipes", "Teams"), ["Équipe", "Team"], TeamColumns.All),
        new(SheetKind.Cycles, ("Cycles", "Cycles"), ["Cycle", "Périodes", "Periods", "Trimestres", "Quarters"], CycleColumns.All),
        new(SheetKind.Objectives, ("Objectifs", "Objectives"), ["Objectif", "Objective", "Goals"], ObjectiveColumns.All),
        new(SheetKind.KeyResults, ("Résultats clés", "Key results"), ["Résultat clé", "Key result", "KR", "KRs"], KeyResultColumns.All),
        new(SheetKind.Checkins, ("Points", "Check-ins"), ["Point", "Points de suivi", "Check-in", "Relevés", "Mesures", "Historique", "History"], CheckinColumns.All),
    ];

    /// <summary>Sheets that are there to be read by people.</summary>
    private static readonly HashSet<string> ReadMe = [.. new[] { "Lisez-moi", "Read me", "Notes", "Aide", "Help" }.Select(Fold.Word)];

    public IEnumerable<string> Names => [Name.French, Name.English, .. Also];

    public static bool IsReadMe(string sheet) => ReadMe.Contains(Fold.Word(sheet));

    public static SheetWords? Find(string sheet) => All.FirstOrDefault(w => w.Names.Any(n => Fold.Word(n) == Fold.Word(sheet)));

    public static SheetWords Of(SheetKind kind) => All.First(w => w.Kind == kind);

    public Column? Column(string header)
    {
        var whole = Fold.Word(header);
        var bare = Fold.Word(header.Split('(')[0]);
        return Columns.FirstOrDefault(c => c.Names.Any(n => Fold.Word(n) == whole))
            ?? Columns.FirstOrDefault(c => c.Names.Any(n => Fold.Word(n) == bare));
    }

    public Column Column(Field field) => Columns.First(c => c.Field == field);
}
