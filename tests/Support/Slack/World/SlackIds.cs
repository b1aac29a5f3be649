using System.Security.Cryptography;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>Ids and secrets of the shapes that Slack uses.</summary>
public static class SlackIds
{
    /// <param name="kind"><c>T</c> a workspace, <c>E</c> an organisation of Enterprise Grid, <c>U</c> or <c>W</c> a user, <c>B</c> a bot, <c>C</c> a channel, <c>D</c> a direct message, <c>F</c> a file, <c>V</c> a view, <c>A</c> an app.</param>
    public static string New(char kind) => $"{kind}0{Random("ABCDEFGHJKLMNPQRSTUVWXYZ0123456789", 9)}";

    /// <summary>What nobody guesses.</summary>
    public static string Secret(int length) => Random("abcdefghijklmnopqrstuvwxyz0123456789", length);

    public static string BotToken() => $"xoxb-{Digits(12)}-{Digits(13)}-{Secret(24)}";

    /// <summary>One that ends.</summary>
    public static string RotatingToken() => $"xoxe.xoxb-1-{Secret(80)}";

    public static string RefreshToken() => $"xoxe-1-{Secret(90)}";

    public static string AppToken(string app) => $"xapp-1-{app}-{Digits(13)}-{Secret(64)}";

    public static string Trigger() => $"{Digits(13)}.{Digits(12)}.{Secret(32)}";

    public static string Hash(DateTimeOffset at) => $"{at.ToUnixTimeSeconds()}.{Secret(8)}";

    public static string Digits(int length) => Random("123456789", length);

    private static string Random(string letters, int length) => RandomNumberGenerator.GetString(letters, length);
}
