using System.Net;
using System.Text.RegularExpressions;

namespace CheckinBot.Bot.Edges.Slack.Receiving;

/// <summary>
/// What was typed, out of Slack's markup: <c>&lt;@U…&gt;</c> is a person, <c>&lt;#C…|name&gt;</c> a channel, <c>&lt;https://…|text&gt;</c> a link, and
/// <c>&amp; &lt; &gt;</c> come escaped. Source: https://docs.slack.dev/messaging/formatting-message-text.
/// </summary>
public static partial class SlackWords
{
    /// <param name="text">As Slack sent it.</param>
    /// <param name="bot">The bot's own user id, whose mention is taken out; null where it is not known.</param>
    /// <param name="reference">The words for a person by Slack's id; null for one we do not know.</param>
    public static string Of(string text, string? bot, Func<string, string?> reference) => WebUtility.HtmlDecode(Markup().Replace(text, found =>
    {
        var (sign, id, label) = (found.Groups["sign"].Value, found.Groups["id"].Value, found.Groups["label"].Value);
        return sign switch
        {
            "@" when id == bot => "",
            "@" => reference(id) ?? Mention(id, label),
            "#" => "#" + (label.Length > 0 ? label : id),
            "!" => label.Length > 0 ? label : id,
            _ => label.Length > 0 ? label : id,
        };
    })).Replace('\u00A0', ' ').Trim();

    /// <summary>The people it mentions, by Slack's ids, and how a mention reads that is nobody's.</summary>
    public static IEnumerable<(string User, string Mention)> Mentions(string text) => Markup().Matches(text).Where(m => m.Groups["sign"].Value == "@")
        .Select(m => (m.Groups["id"].Value, WebUtility.HtmlDecode(Mention(m.Groups["id"].Value, m.Groups["label"].Value))));

    private static string Mention(string id, string label) => "@" + (label.Length > 0 ? label.TrimStart('@') : id);

    [GeneratedRegex(@"<(?<sign>[@#!]?)(?<id>[^>|]+)(?:\|(?<label>[^>]*))?>")]
    private static partial Regex Markup();
}
