namespace CheckinBot.Storage.Opening;

/// <summary>The file lock that keeps a second process off the SQLite files; it goes with the process, however that ends.</summary>
public sealed class SingleProcess : IDisposable
{
    public const string FileName = "checkinbot.lock";

    private readonly FileStream file;

    private SingleProcess(FileStream file) => this.file = file;

    /// <exception cref="DataInUseException">Another process holds the folder.</exception>
    public static SingleProcess Hold(string directory)
    {
        Directory.CreateDirectory(directory);
        var path = Path.Combine(directory, FileName);
        try
        {
            return new SingleProcess(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException error)
        {
            throw new DataInUseException(directory, error);
        }
    }

    /// <summary>For a database that is files; null where it is a server, which takes several processes.</summary>
    /// <exception cref="DataInUseException">Another process holds the folder.</exception>
    public static SingleProcess? HoldFor(DatabaseSettings settings) => settings is SqliteFiles files ? Hold(files.Directory) : null;

    public void Dispose() => file.Dispose();
}

public sealed class DataInUseException(string directory, Exception inner)
    : Exception($"Another CheckinBot is using {directory}. Stop it first, or set Data__Directory to another folder.", inner);
