using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace CheckinBot.Bench.Talk;

/// <summary>What Slack would send, signed for the moment at which it is made.</summary>
internal sealed class SignedRequests(string secret, TimeProvider clock)
{
    private readonly byte[] key = Encoding.UTF8.GetBytes(secret);

    /// <summary><c>/okr TEXT</c>, as a form.</summary>
    public HttpRequestMessage Command(Uri to, string workspace, string user, string text, int number) => Signed(to, string.Join('&', new Dictionary<string, string>
    {
        ["token"] = "old", ["team_id"] = workspace, ["team_domain"] = "bords-de-seine", ["channel_id"] = "D" + user, ["channel_name"] = "directmessage", ["user_id"] = user,
        ["user_name"] = "camille", ["command"] = "/okr", ["text"] = text, ["api_app_id"] = "A1", ["is_enterprise_install"] = "false",
        ["response_url"] = "https://hooks.slack.com/commands/T1/1/x", ["trigger_id"] = $"{number}.1.t",
    }.Select(f => $"{f.Key}={WebUtility.UrlEncode(f.Value)}")));

    /// <summary>A form whose one field is JSON.</summary>
    public HttpRequestMessage Interaction(Uri to, string payload) => Signed(to, "payload=" + WebUtility.UrlEncode(payload));

    private HttpRequestMessage Signed(Uri to, string body)
    {
        var at = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var bytes = Encoding.UTF8.GetBytes(body);
        var request = new HttpRequestMessage(HttpMethod.Post, to) { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded");
        request.Headers.TryAddWithoutValidation("X-Slack-Request-Timestamp", at);
        request.Headers.TryAddWithoutValidation("X-Slack-Signature", "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes($"v0:{at}:").Concat(bytes).ToArray())));
        return request;
    }
}
