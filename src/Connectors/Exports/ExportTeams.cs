using CheckinBot.Connectors.Files;
using CheckinBot.Objectives.Intake;
using CheckinBot.Objectives.Naming;

namespace CheckinBot.Connectors.Exports;

/// <summary>The teams of an export; what belongs to none stands under one team for the whole company.</summary>
internal sealed class ExportTeams
{
    private readonly Rows rows;
    private readonly Wording wording;
    private readonly NotTaken notes;
    private readonly Dictionary<string, string> names = [];

    public ExportTeams(Rows rows, IEnumerable<ExportSheet> teams, Wording wording, NotTaken notes)
    {
        (this.rows, this.wording, this.notes) = (rows, wording, notes);
        foreach (var sheet in teams)
        {
            var ours = sheet.As(SheetKind.Teams, (Field.Name, [ExportField.Title]));
            foreach (var row in sheet.Rows)
            {
                if (sheet.Text(row, ExportField.Title) is not { } name) continue;
                Add(new Place(ours, row.Number), name);
                if (sheet.Text(row, ExportField.Id) is { } id) names[Fold.Name(id)] = name;
            }
        }
    }

    public string Of(ExportSheet sheet, RawRow row)
    {
        var written = sheet.Text(row, ExportField.Team);
        if (written is null) notes.Company(written = wording.Say(Sentence.ExportCompany));
        if (names.TryGetValue(Fold.Name(written), out var name)) return name;
        Add(new Place(sheet.As(SheetKind.Teams, (Field.Name, [ExportField.Team])), row.Number), written);
        return written;
    }

    private void Add(Place place, string name)
    {
        if (names.TryAdd(Fold.Name(name), name)) rows.Teams.Add(new TeamRow(place, null, name));
    }
}
