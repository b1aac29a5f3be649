using System.Globalization;
using CheckinBot.Tests.Cast;

namespace CheckinBot.Tests.Support;

/// <summary>The demo's company as files, as it was before a day when one is given.</summary>
public sealed class Sample : IDisposable
{
    private const string Checkins = "Points.csv";

    private readonly Folder? copy;

    /// <param name="until">What was answered on that day and later is left out; null: all is there.</param>
    public Sample(DateOnly? until)
    {
        Path = System.IO.Path.Combine(Repository.Root, "samples", "ventes");
        if (until is not { } day) return;
        copy = new Folder();
        foreach (var file in Directory.EnumerateFiles(Path)) File.Copy(file, In(System.IO.Path.GetFileName(file)));
        var lines = File.ReadAllLines(In(Checkins));
        File.WriteAllLines(In(Checkins), [lines[0], .. lines.Skip(1).Where(l => DateOnly.ParseExact(l.Split(';')[1], "yyyy-MM-dd", CultureInfo.InvariantCulture) < day)]);
        Path = copy.Path;
    }

    public string Path { get; }

    private string In(string file) => System.IO.Path.Combine(copy!.Path, file);

    public void Dispose() => copy?.Dispose();
}
