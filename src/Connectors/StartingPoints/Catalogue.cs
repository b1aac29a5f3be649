using CheckinBot.Objectives.Plan;

namespace CheckinBot.Connectors.StartingPoints;

/// <summary>All starting points there are: an organisation's own before those that come with the service.</summary>
public sealed class Catalogue
{
    private static readonly Lazy<Catalogue> AsShipped = new(() =>
    {
        var faults = new List<TemplateFault>();
        var read = Read(null, faults);
        return faults.Count == 0 ? read : throw new InvalidOperationException(string.Join('\n', faults));
    });

    private Catalogue(IReadOnlyList<StartingPoint> all) => All = all;

    /// <summary>Without any of an organisation's own.</summary>
    public static Catalogue OfTheService => AsShipped.Value;

    public IReadOnlyList<StartingPoint> All { get; }

    /// <summary>In the order in which they are offered.</summary>
    public IReadOnlyList<Role> Roles => [.. All.Select(s => s.Role).DistinctBy(r => r.Key)];

    public IReadOnlyList<StartingPoint> For(string role, Orientation orientation) => [.. All.Where(s => s.Role.Key == role && s.Orientation == orientation)];

    /// <param name="directory">A folder with an organisation's own, <c>*.json</c>; null for none.</param>
    /// <param name="faults">Takes every fault of every file.</param>
    public static Catalogue Read(string? directory, List<TemplateFault> faults)
    {
        var (all, files) = (new List<StartingPoint>(), new Dictionary<string, string>());
        foreach (var (file, text) in Own(directory, faults).Concat(Shipped.Templates))
        {
            if (ReadTemplate.From(file, text, faults) is not { } read) continue;
            if (files.TryAdd(read.Key, file)) all.Add(read);
            else faults.Add(new TemplateFault(files[read.Key], null, $"its key '{read.Key}' is also that of {file}."));
        }
        return new Catalogue(all);
    }

    private static List<(string File, string Text)> Own(string? directory, List<TemplateFault> faults)
    {
        if (directory is null) return [];
        var read = new List<(string, string)>();
        try
        {
            foreach (var path in Directory.EnumerateFiles(directory, "*.json").Order(StringComparer.Ordinal)) read.Add((path, File.ReadAllText(path)));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            faults.Add(new TemplateFault(directory, null, unreadable.Message));
        }
        return read;
    }
}
