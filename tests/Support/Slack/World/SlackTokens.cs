using System.Collections.Concurrent;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>Tokens of the bot and of the app: who they speak for, until when, and whether they were taken back (docs.slack.dev/authentication/using-token-rotation).</summary>
internal sealed class SlackTokens(TimeProvider clock)
{
    /// <summary>Of a token that rotates: 43,200 seconds.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(12);

    /// <summary>Of one installation; the oldest beyond is taken back.</summary>
    private const int MostAlive = 2;

    private readonly ConcurrentDictionary<string, Token> tokens = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SlackInstallation> refreshTokens = new(StringComparer.Ordinal);

    public string Issue(SlackInstallation installation, bool rotating)
    {
        var token = new Token(installation, clock.GetUtcNow(), rotating ? clock.GetUtcNow() + Life : null);
        installation.Token = rotating ? SlackIds.RotatingToken() : SlackIds.BotToken();
        installation.RefreshToken = rotating ? SlackIds.RefreshToken() : null;
        tokens[installation.Token] = token;
        if (installation.RefreshToken is { } refresh) refreshTokens[refresh] = installation;
        var alive = tokens.Values.Where(t => t.Installation == installation && !t.Revoked).OrderByDescending(t => t.Number).Skip(MostAlive);
        foreach (var old in alive) old.Revoked = true;
        return installation.Token;
    }

    /// <summary>A refresh token is good once.</summary>
    public SlackInstallation? Spend(string refresh) => refreshTokens.TryRemove(refresh, out var installation) ? installation : null;

    public SlackInstallation? InstallationOf(string token) => tokens.GetValueOrDefault(token)?.Installation;

    public void Revoke(string token)
    {
        if (tokens.TryGetValue(token, out var found)) found.Revoked = true;
    }

    public void RevokeAll(SlackInstallation installation)
    {
        foreach (var token in tokens.Values.Where(t => t.Installation == installation)) token.Revoked = true;
        foreach (var (refresh, _) in refreshTokens.Where(r => r.Value == installation)) refreshTokens.TryRemove(refresh, out _);
    }

    /// <summary>Slack's word for what is wrong with it; null when it is good.</summary>
    public string? WrongWith(string token) => tokens.GetValueOrDefault(token) switch
    {
        null => "invalid_auth",
        { Installation.Workspace.Deactivated: true } => "account_inactive",
        { Revoked: true } => "token_revoked",
        { Ends: { } ends } when ends <= clock.GetUtcNow() => "token_expired",
        _ => null,
    };

    private sealed record Token(SlackInstallation Installation, DateTimeOffset At, DateTimeOffset? Ends)
    {
        private static long last;

        public long Number { get; } = Interlocked.Increment(ref last);
        public bool Revoked { get; set; }
    }
}
