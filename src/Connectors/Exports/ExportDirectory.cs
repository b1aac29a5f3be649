using CheckinBot.Connectors.Files;
using CheckinBot.Objectives.Intake;
using CheckinBot.Objectives.Naming;

namespace CheckinBot.Connectors.Exports;

/// <summary>The people of an export: from its users when it has them, else from the owners that come with an e-mail.</summary>
internal sealed class ExportDirectory
{
    private readonly Rows rows;
    private readonly Dictionary<string, string> emails = [];
    private readonly HashSet<string> known = [];

    public ExportDirectory(Rows rows, IEnumerable<ExportSheet> users)
    {
        this.rows = rows;
        foreach (var sheet in users)
        {
            var ours = sheet.As(SheetKind.People, (Field.Name, [ExportField.Title, ExportField.Name]), (Field.Email, [ExportField.Email]));
            foreach (var row in sheet.Rows)
            {
                if (sheet.Text(row, ExportField.Email) is not { } email) continue;
                var name = sheet.Text(row, ExportField.Title) ?? email.Split('@')[0];
                Add(new Place(ours, row.Number), name, email);
                if (sheet.Text(row, ExportField.Id) is { } id) emails.TryAdd(Fold.Name(id), email);
            }
        }
    }

    /// <summary>How our rows name the owner: by e-mail when there is one, else as written; null when there is none. Of several the first counts.</summary>
    public string? Owner(ExportSheet sheet, RawRow row)
    {
        var name = First(sheet.Text(row, ExportField.Owner));
        var email = First(sheet.Text(row, ExportField.OwnerEmail)) ?? (name?.Contains('@', StringComparison.Ordinal) == true ? name : null);
        if (email is null) return Person(First(sheet.Text(row, ExportField.OwnerId)) ?? name);

        var ours = sheet.As(SheetKind.People, (Field.Name, [ExportField.Owner]), (Field.Email, [ExportField.OwnerEmail, ExportField.Owner]));
        Add(new Place(ours, row.Number), name == email || name is null ? email.Split('@')[0] : name, email);
        return email.ToLowerInvariant();
    }

    private string? Person(string? written) => written is not null && emails.TryGetValue(Fold.Name(written), out var email) ? email.ToLowerInvariant() : written;

    /// <summary>The e-mail of an author, whether an id, a name or an e-mail was written; null for one who is not in the export.</summary>
    public string? Author(string? written) =>
        written is null ? null : emails.TryGetValue(Fold.Name(written), out var email) ? email.ToLowerInvariant() : known.Contains(Fold.Name(written)) ? written : null;

    private void Add(Place place, string name, string email)
    {
        emails.TryAdd(Fold.Name(name), email);
        if (known.Add(Fold.Name(email))) rows.People.Add(new PersonRow(place, null, name, email.ToLowerInvariant()));
    }

    private static string? First(string? several) =>
        several?.Split([';', ',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault();
}
