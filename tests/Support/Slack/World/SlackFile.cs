namespace CheckinBot.Tests.Support.Slack;

/// <summary>A file on its way: announced, uploaded, completed.</summary>
public sealed class SlackFile
{
    internal SlackFile(string name, long length) => (Name, Length) = (name, length);

    public string Id { get; } = SlackIds.New('F');
    public string Name { get; }

    /// <summary>As announced, in bytes.</summary>
    public long Length { get; }

    public byte[]? Content { get; internal set; }
    public string? Title { get; internal set; }
    public bool Completed { get; internal set; }

    /// <summary>In how many messages and views it is still refused, as Slack refuses a picture that it has not yet looked at.</summary>
    internal int Unready { get; set; }

    /// <summary>PNG, JPEG or GIF by its first bytes.</summary>
    internal bool IsPicture => Content is [0x89, 0x50, 0x4E, 0x47, ..] or [0xFF, 0xD8, 0xFF, ..] or [0x47, 0x49, 0x46, 0x38, ..];
}
