using System.Globalization;

namespace CheckinBot.Bench.Measuring;

/// <summary>What it was measured on, without its name.</summary>
internal static class Machine
{
    public static string Line(Options options) => string.Create(CultureInfo.InvariantCulture,
        $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd}, {Environment.ProcessorCount} cores, .NET {Environment.Version}, {options.People:#,0} people, medians of {options.Rounds} rounds.");
}
