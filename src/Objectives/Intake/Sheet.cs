namespace CheckinBot.Objectives.Intake;

/// <summary>One sheet as it was found: its name and its headers as written in the file.</summary>
/// <param name="Headers">The columns that are there.</param>
/// <param name="Words">What each column is called in the file's language, for those that are not.</param>
public sealed record Sheet(SheetKind Kind, string Name, IReadOnlyDictionary<Field, string> Headers, IReadOnlyDictionary<Field, string> Words)
{
    /// <summary>A column that is not there leaves what is stored as it is; one that is there and empty clears it.</summary>
    public bool Has(Field field) => Headers.ContainsKey(field);

    public string Called(Field field) => Headers.TryGetValue(field, out var header) ? header : Words.GetValueOrDefault(field, field.ToString());
}
