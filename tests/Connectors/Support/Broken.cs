namespace CheckinBot.Tests.Connectors.Support;

/// <summary>A workbook with something wrong, and the lines that a person must read.</summary>
public sealed record Broken(string Name, Func<Workbook> Make, params string[] Faults)
{
    public override string ToString() => Name;
}
