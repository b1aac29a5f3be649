using System.Net;
using System.Text.Json;

namespace CheckinBot.Bot.Edges.Teams.Reading;

/// <summary>
/// Takes the bot's own mention out of a message and makes references of other people's. Mentions are told by the entities that came
/// with the text, literally: a name is no pattern, and anybody may be called like the bot.
/// </summary>
public static class Mentions
{
    /// <param name="activity">A message.</param>
    /// <param name="reference">The words for a person by the platform's id; null for one we do not know, who stays as a name.</param>
    public static string WordsOf(Activity activity, Func<string, string?> reference)
    {
        var text = activity.Words ?? "";
        foreach (var mention in activity.Entities.Where(e => e.Text("type") == "mention"))
        {
            var id = mention.Text("mentioned", "id");
            var name = mention.Text("mentioned", "name");
            var written = mention.Text("text") ?? (name is null ? null : $"<at>{name}</at>");
            if (id is null || written is null) continue;
            var instead = id == activity.BotId ? "" : reference(id) ?? (name is null ? null : "@" + name);
            if (instead is not null) text = text.Replace(written, instead, StringComparison.OrdinalIgnoreCase);
        }
        // What is left may hold entities of HTML and spaces that only look like one.
        return WebUtility.HtmlDecode(text).Replace('\u00A0', ' ').Trim();
    }

    /// <summary>How a mention reads that is nobody's, by the platform's id.</summary>
    public static IEnumerable<(string User, string Mention)> Named(Activity activity) => activity.Entities
        .Where(e => e.Text("type") == "mention" && e.Text("mentioned", "id") is { } id && id != activity.BotId && e.Text("mentioned", "name") is not null)
        .Select(e => (e.Text("mentioned", "id")!, WebUtility.HtmlDecode("@" + e.Text("mentioned", "name")).Trim()));

    /// <summary>The platform's ids of the people whom the message mentions, the bot left out.</summary>
    public static IEnumerable<string> Of(Activity activity) => activity.Entities
        .Where(e => e.Text("type") == "mention").Select(e => e.Text("mentioned", "id")).OfType<string>().Where(id => id != activity.BotId);
}
