namespace CheckinBot.Bot.Import;

/// <summary>What was asked of <c>./run export</c>.</summary>
/// <param name="Path">The workbook to write.</param>
/// <param name="Organisation">Null when there is only one.</param>
/// <param name="Language">"fr" or "en"; null for the organisation's.</param>
public sealed record ExportArguments(string Path, string? Organisation, string? Language)
{
    /// <summary>Null when it cannot be understood.</summary>
    public static ExportArguments? Read(string[] args)
    {
        string? path = null, organisation = null, language = null;
        for (var at = 0; at < args.Length; at++)
        {
            switch (args[at])
            {
                case "--organisation" or "--organization" when at + 1 < args.Length: organisation = args[++at]; break;
                case "--language" when at + 1 < args.Length && args[at + 1] is "fr" or "en": language = args[++at]; break;
                case var option when option.StartsWith('-') || path is not null: return null;
                default: path = args[at]; break;
            }
        }
        return path is null ? null : new ExportArguments(path, organisation, language);
    }
}
