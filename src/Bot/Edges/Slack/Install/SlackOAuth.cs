using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CheckinBot.Bot.Edges.Slack.Settings;
using CheckinBot.Bot.Edges.Slack.Web;

namespace CheckinBot.Bot.Edges.Slack.Install;

/// <summary><c>oauth.v2.access</c>, in its two uses. The app proves itself by HTTP Basic authentication, as Slack's page of the method advises; no answer of it is ever logged.</summary>
public sealed class SlackOAuth(IHttpClientFactory clients, SlackSettings settings)
{
    public const string Client = "slack-oauth";

    /// <summary>For an answer that never came: whether it had an effect is not known.</summary>
    public const string NoAnswer = "no_answer";

    public Task<SlackAnswer> Exchange(string code, string redirectUri, CancellationToken cancel) =>
        Ask(new() { ["code"] = code, ["redirect_uri"] = redirectUri }, cancel);

    public Task<SlackAnswer> Refresh(string refreshToken, CancellationToken cancel) =>
        Ask(new() { ["grant_type"] = "refresh_token", ["refresh_token"] = refreshToken }, cancel);

    private async Task<SlackAnswer> Ask(Dictionary<string, string> form, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(settings.ApiUrl, "oauth.v2.access")) { Content = new FormUrlEncodedContent(form) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(settings.ClientId!)}:{Uri.EscapeDataString(settings.ClientSecret!)}")));
        try
        {
            using var response = await clients.CreateClient(Client).SendAsync(request, cancel);
            if (response.StatusCode == HttpStatusCode.TooManyRequests) return new SlackAnswer(false, "ratelimited") { RetryAfter = response.Headers.RetryAfter?.Delta, NotDone = true };
            return Read(await response.Content.ReadAsByteArrayAsync(cancel)) ?? new SlackAnswer(false, $"http_{(int)response.StatusCode}");
        }
        catch (Exception error) when (error is HttpRequestException || (error is TaskCanceledException && !cancel.IsCancellationRequested))
        {
            return new SlackAnswer(false, NoAnswer);
        }
    }

    private static SlackAnswer? Read(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement is not { ValueKind: JsonValueKind.Object } answer || !answer.TryGetProperty("ok", out var ok)) return null;
            return new SlackAnswer(ok.ValueKind == JsonValueKind.True, Word(answer), answer.Clone());
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Slack's own word, which is shown and logged: so only if it is one.</summary>
    private static string? Word(JsonElement answer) => !answer.TryGetProperty("error", out var error) ? null
        : error.ValueKind == JsonValueKind.String && error.GetString() is { Length: <= 60 } word && word.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? word : "unknown";
}
