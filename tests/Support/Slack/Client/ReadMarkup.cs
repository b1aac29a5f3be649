using System.Text.RegularExpressions;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>Slack's markup as a person reads it: no stars, links by their words, people by their names (docs.slack.dev/messaging/formatting-message-text).</summary>
internal static partial class ReadMarkup
{
    /// <param name="text">Of a <c>mrkdwn</c> text object or of a message.</param>
    /// <param name="name">The name that goes by a user's or a channel's id.</param>
    public static string Of(string text, Func<string, string> name)
    {
        var read = Bracket().Replace(text, m => Inside(m.Groups[1].Value, name));
        return Spaces(Emphasis().Replace(read, "$2").Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal));
    }

    /// <summary>Narrow spaces become plain ones, and what has no width goes.</summary>
    public static string Spaces(string text) => text.Replace('\u202F', ' ').Replace('\u00A0', ' ').Replace("\u200B", "", StringComparison.Ordinal).Replace("\u2060", "", StringComparison.Ordinal);

    private static string Inside(string text, Func<string, string> name)
    {
        var label = text.Split('|') is [_, .. var rest] && rest.Length > 0 ? rest[^1] : null;
        if (text.StartsWith('@') || text.StartsWith('#')) return text[0] + (label ?? name(text[1..].Split('|')[0]));
        return label ?? text;
    }

    [GeneratedRegex("<([^<>]+)>")]
    private static partial Regex Bracket();

    /// <summary>A sign that begins a word and ends one.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}])([*_~`])(?=\S)([^\n]+?)(?<=\S)\1(?![\p{L}\p{N}])")]
    private static partial Regex Emphasis();
}
