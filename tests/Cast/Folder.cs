namespace CheckinBot.Tests.Cast;

/// <summary>A folder of one test's own, gone with it.</summary>
public sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("checkinbot-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
