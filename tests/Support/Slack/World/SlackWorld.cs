using System.Globalization;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>What Slack remembers, under one lock.</summary>
internal sealed class SlackWorld(TimeProvider clock)
{
    private readonly List<SlackWorkspace> workspaces = [];
    private readonly Dictionary<string, SlackFile> files = new(StringComparer.Ordinal);
    private readonly List<SlackInstallation> installations = [];
    private long lastTs;

    public Lock Gate { get; } = new();
    public TimeProvider Clock => clock;

    /// <summary>Each appearance and each change of a message, in order.</summary>
    public WatchedLog<SlackMessage> Changes { get; } = new();

    public IReadOnlyList<SlackWorkspace> Workspaces
    {
        get
        {
            lock (Gate) return [.. workspaces];
        }
    }

    public SlackWorkspace Add(SlackWorkspace workspace)
    {
        lock (Gate) workspaces.Add(workspace);
        return workspace;
    }

    public void Add(SlackInstallation installation)
    {
        lock (Gate) installations.Add(installation);
    }

    /// <summary>The newest that reaches the workspace.</summary>
    public SlackInstallation? InstallationOf(SlackWorkspace workspace)
    {
        lock (Gate) return installations.FindLast(i => i.Reach.Contains(workspace));
    }

    public SlackFile Add(SlackFile file)
    {
        lock (Gate) files.Add(file.Id, file);
        return file;
    }

    public SlackFile? File(string? id)
    {
        lock (Gate) return id is null ? null : files.GetValueOrDefault(id);
    }

    public IReadOnlyList<SlackFile> Files
    {
        get
        {
            lock (Gate) return [.. files.Values];
        }
    }

    /// <summary>The seconds of now and a count, or a little more than the last.</summary>
    public string NextTs()
    {
        lock (Gate)
        {
            var (seconds, count) = Math.DivRem(lastTs = Math.Max(lastTs + 100, (clock.GetUtcNow().ToUnixTimeSeconds() * 1_000_000) + 100), 1_000_000L);
            return string.Create(CultureInfo.InvariantCulture, $"{seconds}.{count:D6}");
        }
    }
}
