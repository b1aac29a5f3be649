namespace CheckinBot.Objectives.Intake;

/// <summary>Where a row was written, with the number that the spreadsheet shows beside it.</summary>
public sealed class Place(Sheet sheet, int row)
{
    private readonly HashSet<Field> broken = [];

    public Sheet Sheet => sheet;
    public int Row => row;

    /// <summary>A cell that was written but could not be understood: it is a fault already, so nobody reports it as missing too.</summary>
    public void Break(Field field) => broken.Add(field);

    public bool IsBroken(Field field) => broken.Contains(field);

    public bool Has(Field field) => sheet.Has(field);

    public Fault Fault(Field field, string text) => new(sheet.Name, row, sheet.Called(field), text);

    public Fault Warning(Field field, string text) => Fault(field, text) with { Warning = true };
}
