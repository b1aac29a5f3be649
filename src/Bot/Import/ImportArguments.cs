namespace CheckinBot.Bot.Import;

/// <summary>What was asked on the command line. <see cref="Path"/> is the file to import, or the template to write.</summary>
public sealed record ImportArguments(string Path, bool Template, string? Language, bool Another)
{
    /// <summary>Null when it cannot be understood.</summary>
    public static ImportArguments? Read(string[] args)
    {
        string? path = null, language = null;
        var template = false;
        var another = false;
        for (var at = 0; at < args.Length; at++)
        {
            switch (args[at])
            {
                case "--template": template = true; break;
                case "--new-organisation" or "--new-organization": another = true; break;
                case "--language" when at + 1 < args.Length && args[at + 1] is "fr" or "en": language = args[++at]; break;
                case var option when option.StartsWith('-'): return null;
                default:
                    if (path is not null) return null;
                    path = args[at];
                    break;
            }
        }
        return path is null || (template && another) ? null : new ImportArguments(path, template, language, another);
    }
}
