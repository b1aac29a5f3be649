using CheckinBot.Objectives.Intake;

namespace CheckinBot.Connectors.Exports;

/// <summary>What of an export has no place here, gathered to be listed at the end.</summary>
internal sealed class NotTaken(Wording wording)
{
    private readonly List<string> lines = [];
    private readonly List<string> projects = [], levels = [], targetless = [];
    private readonly List<string> parents = [], orphans = [];
    private readonly SortedSet<string> statuses = new(StringComparer.Ordinal), authors = new(StringComparer.Ordinal);
    private int undated, strays;
    private string? company;

    public void Columns(string sheet, IReadOnlyList<string> headers) => lines.Add(wording.Say(Sentence.ExportColumns, sheet, string.Join(", ", headers)));

    public void MonthFirst(string example) => lines.Add(wording.Say(Sentence.ExportMonthFirst, example));

    public void Project(string title) => projects.Add(title);

    public void Level(string title) => levels.Add(title);

    public void Targetless(string title) => targetless.Add(title);

    public void Status(string status) => statuses.Add(status);

    public void Parent(string title) => parents.Add(title);

    public void Orphan(string title) => orphans.Add(title);

    public void Author(string name) => authors.Add(name);

    public void Stray() => strays++;

    public void Undated() => undated++;

    public void Company(string team) => company = team;

    public IReadOnlyList<string> All()
    {
        if (company is not null) lines.Add(wording.Say(Sentence.ExportNoTeam, company));
        Several(Sentence.ExportLevels, levels);
        Several(Sentence.ExportNoTarget, targetless);
        Several(Sentence.ExportProjects, projects);
        Several(Sentence.ExportParents, parents);
        Several(Sentence.ExportOrphans, orphans);
        if (strays > 0) lines.Add(wording.Say(Sentence.ExportStrays, strays));
        if (authors.Count > 0) lines.Add(wording.Say(Sentence.ExportAuthors, string.Join(", ", authors)));
        if (undated > 0) lines.Add(wording.Say(Sentence.ExportNoDates, undated));
        if (statuses.Count > 0) lines.Add(wording.Say(Sentence.ExportStatuses, string.Join(", ", statuses)));
        return lines;
    }

    private void Several(Sentence sentence, List<string> titles)
    {
        if (titles.Count > 0) lines.Add(wording.Say(sentence, titles.Count, string.Join(", ", titles)));
    }
}
