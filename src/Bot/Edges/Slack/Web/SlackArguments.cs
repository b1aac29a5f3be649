using System.Text.Json;

namespace CheckinBot.Bot.Edges.Slack.Web;

/// <summary>
/// What a method is asked. Where blocks and views are part of it, it is JSON; every method takes a form, and some nothing else
/// (https://docs.slack.dev/apis/web-api). It may be sent several times, each time as the same bytes.
/// </summary>
public sealed class SlackArguments
{
    private readonly Func<HttpContent> content;

    private SlackArguments(Func<HttpContent> content) => this.content = content;

    /// <param name="properties">Writes the arguments.</param>
    public static SlackArguments Json(Action<Utf8JsonWriter> properties)
    {
        var bytes = SlackJson.Bytes(properties);
        return new SlackArguments(() => Json(bytes));
    }

    /// <param name="fields">By name; one without a value is left out.</param>
    public static SlackArguments Form(params (string Name, string? Value)[] fields)
    {
        var given = fields.Where(f => f.Value is not null).Select(f => KeyValuePair.Create(f.Name, f.Value!)).ToList();
        return new SlackArguments(() => new FormUrlEncodedContent(given));
    }

    internal HttpContent Content() => content();

    // Without the charset Slack answers with a warning, and guesses.
    private static ByteArrayContent Json(byte[] bytes)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json; charset=utf-8");
        return content;
    }
}
