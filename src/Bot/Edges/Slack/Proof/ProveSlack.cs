using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CheckinBot.Bot.Edges.Slack.Settings;

namespace CheckinBot.Bot.Edges.Slack.Proof;

/// <summary>
/// Proves that Slack sent a request: an HMAC over its time and its body, byte for byte, with the secret that only Slack and we have. Source:
/// https://docs.slack.dev/authentication/verifying-requests-from-slack.
/// </summary>
public sealed class ProveSlack(SlackSettings settings, TimeProvider clock)
{
    private const string Version = "v0";

    /// <summary>Either way: a request dated in the future would be good for longer than an old one is.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    /// <param name="timestamp">The header <c>X-Slack-Request-Timestamp</c>: seconds since 1970.</param>
    /// <param name="signature">The header <c>X-Slack-Signature</c>.</param>
    /// <param name="body">As it came, before anything has read it.</param>
    public bool Holds(string? timestamp, string? signature, ReadOnlySpan<byte> body)
    {
        if (settings.SigningSecret is not { Length: > 0 } secret || signature is null) return false;
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var at)) return false;
        if (Math.Abs(clock.GetUtcNow().ToUnixTimeSeconds() - at) > Window.TotalSeconds) return false;
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hash.AppendData(Encoding.ASCII.GetBytes($"{Version}:{timestamp}:"));
        hash.AppendData(body);
        var expected = Encoding.ASCII.GetBytes($"{Version}={Convert.ToHexStringLower(hash.GetHashAndReset())}");
        return CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(signature));
    }
}
