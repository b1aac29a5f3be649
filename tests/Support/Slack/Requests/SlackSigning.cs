using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>
/// How a request to the app is signed (docs.slack.dev/authentication/verifying-requests-from-slack). Start from
/// <see cref="FakeSlack.Signing"/>, which is right in every point, and change one.
/// </summary>
/// <param name="Secret">The signing secret.</param>
/// <param name="At">When it is said to be sent.</param>
public sealed record SlackSigning(string Secret, DateTimeOffset At)
{
    public string Version { get; init; } = "v0";

    /// <summary>What stands in <c>X-Slack-Request-Timestamp</c> instead; empty leaves the header out.</summary>
    public string? Timestamp { get; init; }

    /// <summary>What stands in <c>X-Slack-Signature</c> instead; empty leaves the header out.</summary>
    public string? Signature { get; init; }

    /// <summary>The body is altered after the signature was made.</summary>
    public bool Tampered { get; init; }

    public static string Sign(string secret, string version, string timestamp, byte[] body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{version}:{timestamp}:"), .. body];
        return $"{version}={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed))}";
    }

    /// <summary>Such a request, with any body and type: a probe with <c>ssl_check=1</c> has neither timestamp nor signature.</summary>
    public HttpRequestMessage Of(string path, byte[] body, string type)
    {
        var timestamp = Timestamp ?? At.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = Signature ?? Sign(Secret, Version, timestamp, body);
        var sent = Tampered ? [.. body, (byte)' '] : body;
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = new ByteArrayContent(sent) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        if (timestamp.Length > 0) request.Headers.TryAddWithoutValidation("X-Slack-Request-Timestamp", timestamp);
        if (signature.Length > 0) request.Headers.TryAddWithoutValidation("X-Slack-Signature", signature);
        return request;
    }
}
