namespace CheckinBot.Connectors.StartingPoints;

/// <param name="File">The template's file.</param>
/// <param name="Line">From 1 on; null where the whole file is meant.</param>
/// <param name="Reason">What is wrong and what is expected, in English: whoever runs the service reads it.</param>
public sealed record TemplateFault(string File, int? Line, string Reason)
{
    public override string ToString() => Line is { } line ? $"{File}, line {line}: {Reason}" : $"{File}: {Reason}";
}
