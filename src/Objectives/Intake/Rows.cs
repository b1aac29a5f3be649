namespace CheckinBot.Objectives.Intake;

/// <summary>All that one file says, row by row, before it is compared with what is stored.</summary>
/// <param name="Language">"fr" or "en": the file's, in which its faults are told.</param>
/// <param name="Name">The file's name, for an organisation that is not named in it.</param>
public sealed record Rows(string Language, string Name)
{
    public List<OrganisationRow> Organisations { get; } = [];
    public List<PersonRow> People { get; } = [];
    public List<TeamRow> Teams { get; } = [];
    public List<CycleRow> Cycles { get; } = [];
    public List<ObjectiveRow> Objectives { get; } = [];
    public List<KeyResultRow> KeyResults { get; } = [];
    public List<CheckinRow> Checkins { get; } = [];

    /// <summary>The sheets that are there but could not be used: what refers to them cannot be judged.</summary>
    public HashSet<SheetKind> Unread { get; } = [];

    public int Count => Organisations.Count + People.Count + Teams.Count + Cycles.Count + Objectives.Count + KeyResults.Count + Checkins.Count;
}

/// <summary>A row as it was understood. What is null was left empty or could not be read (<see cref="Place.IsBroken"/>).</summary>
/// <param name="Key">The row's own key; null when it goes by its natural one.</param>
public abstract record Row(Place At, string? Key)
{
    public bool Has(Field field) => At.Has(field);

    /// <summary>Of an organisation, a team or a person; other rows say nothing of it.</summary>
    public WorkTimes Times { get; init; } = WorkTimes.Unsaid;
}

public sealed record OrganisationRow(Place At, string? Name, string? Vision, string? Language, string? Zone) : Row(At, null);

public sealed record CycleRow(Place At, string? Key, string? Name, DateOnly? Start, DateOnly? End) : Row(At, Key);
