namespace CheckinBot.Bot.Import;

/// <summary>What was asked of <c>./run holidays</c>: a file to read, or the name of a calendar to take away.</summary>
/// <param name="Name">What the calendar is called; null takes the file's name.</param>
/// <param name="Country">Free for those who work there; null: for everybody.</param>
/// <param name="Organisation">Null when there is only one.</param>
public sealed record HolidaysArguments(string? Path, string? Remove, string? Name, string? Country, string? Region, string? Organisation, string? Language)
{
    /// <summary>Null when it cannot be understood.</summary>
    public static HolidaysArguments? Read(string[] args)
    {
        string? path = null;
        var said = new Dictionary<string, string>();
        for (var at = 0; at < args.Length; at++)
        {
            if (args[at] is "--remove" or "--name" or "--country" or "--region" or "--organisation" or "--organization" or "--language")
            {
                var option = args[at].Replace("organization", "organisation", StringComparison.Ordinal);
                if (at + 1 == args.Length || !said.TryAdd(option, args[++at])) return null;
            }
            else if (args[at].StartsWith('-') || path is not null)
            {
                return null;
            }
            else
            {
                path = args[at];
            }
        }
        var asked = new HolidaysArguments(
            path, Of("--remove"), Of("--name"), Of("--country")?.ToUpperInvariant(), Of("--region"), Of("--organisation"), Of("--language"));
        var one = (path is null) != (asked.Remove is null) && (path is not null || asked is { Name: null, Country: null });
        return one && asked.Country is null or { Length: 2 } && (asked.Region is null || asked.Country is not null) && asked.Language is null or "fr" or "en" ? asked : null;

        string? Of(string option) => said.GetValueOrDefault(option);
    }
}
