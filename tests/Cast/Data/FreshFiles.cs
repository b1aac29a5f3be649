using CheckinBot.Storage;
using CheckinBot.Storage.Opening;

namespace CheckinBot.Tests.Cast.Data;

/// <summary>SQLite files of one test's own: a copy of those that were brought to this version once.</summary>
internal static class FreshFiles
{
    private static readonly Lazy<Task<Folder>> Template = new(MakeTemplate);

    public static async Task<SqliteFiles> Make(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles((await Template.Value).Path)) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        return new SqliteFiles(folder);
    }

    private static async Task<Folder> MakeTemplate()
    {
        var folder = new Folder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        (await Database.Open(new SqliteFiles(folder.Path))).Dispose();
        // What is not in the file itself yet is in the log beside it; the index of that log is made anew.
        File.Delete(Path.Combine(folder.Path, "app.db-shm"));
        return folder;
    }
}
