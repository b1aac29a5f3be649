using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>How the app comes into a workspace: somebody consents, Slack gives a code, the app trades it for tokens (docs.slack.dev/authentication/installing-with-oauth).</summary>
public sealed class SlackAuthorizations
{
    private static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, Consent> codes = new(StringComparer.Ordinal);
    private readonly FakeSlack slack;

    internal SlackAuthorizations(FakeSlack slack) => this.slack = slack;

    /// <summary>Somebody opens the app's link to Slack and says yes: where their browser is sent back to, with <c>code</c> and <c>state</c>.</summary>
    /// <param name="link">Such as <c>.../oauth/v2/authorize?client_id=...&amp;scope=...&amp;state=...&amp;redirect_uri=...</c>.</param>
    /// <param name="orgWide">For the whole organisation of Enterprise Grid.</param>
    /// <exception cref="InvalidOperationException">Slack would show an error instead of asking.</exception>
    public Uri Approve(Uri link, SlackUser by, bool orgWide = false)
    {
        var asked = Read(link);
        var code = $"{SlackIds.Digits(13)}.{SlackIds.Digits(13)}.{SlackIds.Secret(64)}";
        codes[code] = new Consent(by, orgWide, [.. asked["scope"].Split(',')], asked["redirect_uri"], slack.Now + CodeLife);
        return Back(asked, "code", code);
    }

    /// <summary>Somebody opens it and says no.</summary>
    public Uri Deny(Uri link) => Back(Read(link), "error", "access_denied");

    internal SlackReply Access(SlackCall call)
    {
        if (WrongClient(call) is { } wrong) return wrong;
        return (call["grant_type"] ?? "authorization_code") switch
        {
            "authorization_code" => Trade(call),
            "refresh_token" => Refresh(call),
            var other => SlackRefusal.Bug("invalid_grant_type", $"there is no grant {other}"),
        };
    }

    /// <summary>Trades a token that lives for ever for one that rotates.</summary>
    internal SlackReply Exchange(SlackCall call)
    {
        if (WrongClient(call) is { } wrong) return wrong;
        if (call["token"] is not { } token) return SlackRefusal.Missing("token");
        if (slack.Tokens.WrongWith(token) is { } error) return error;
        var installation = slack.Tokens.InstallationOf(token)!;
        if (installation.RefreshToken is not null) return "token_already_exchanged";
        slack.Tokens.Issue(installation, rotating: true);
        slack.Tokens.Revoke(token);
        return Granted(installation, installation.Workspace.Bot);
    }

    private SlackReply Trade(SlackCall call)
    {
        if (call["code"] is not { } code || !codes.TryGetValue(code, out var consent) || consent.Ends <= slack.Now) return "invalid_code";
        if (call["redirect_uri"] != consent.Redirect) return SlackRefusal.Bug("bad_redirect_uri", $"the code was given for {consent.Redirect}");
        if (!codes.TryRemove(code, out _)) return "code_already_used";
        return Granted(slack.Install(consent.By.Workspace, consent.OrgWide, consent.Scopes), consent.By);
    }

    private SlackReply Refresh(SlackCall call)
    {
        if (call["refresh_token"] is not { } refresh || slack.Tokens.Spend(refresh) is not { } installation) return "invalid_refresh_token";
        slack.Tokens.Issue(installation, rotating: true);
        return Granted(installation, installation.Workspace.Bot);
    }

    private SlackReply Granted(SlackInstallation installation, SlackUser by)
    {
        var workspace = installation.Workspace;
        var reply = SlackReply.Ok(
            new("app_id", slack.AppId), new("authed_user", new JsonObject { ["id"] = by.Id }), new("scope", string.Join(',', installation.Scopes.Order(StringComparer.Ordinal))),
            new("token_type", "bot"), new("access_token", installation.Token), new("bot_user_id", workspace.Bot.Id),
            // As Slack writes it: one of the two is null.
            new("team", installation.OrgWide ? null : new JsonObject { ["id"] = workspace.Id, ["name"] = workspace.Name }),
            new("enterprise", workspace.Enterprise is { } enterprise ? new JsonObject { ["id"] = enterprise, ["name"] = "Grid" } : null),
            new("is_enterprise_install", installation.OrgWide));
        if (installation.RefreshToken is { } refresh) (reply.Body["refresh_token"], reply.Body["expires_in"]) = (refresh, (int)SlackTokens.Life.TotalSeconds);
        return reply;
    }

    private SlackRefusal? WrongClient(SlackCall call)
    {
        var (id, secret) = call.Client ?? (call["client_id"] ?? "", call["client_secret"] ?? "");
        if (id != slack.ClientId) return SlackRefusal.Bug("invalid_client_id", $"no app goes by {id}");
        return secret == slack.ClientSecret ? null : SlackRefusal.Bug("bad_client_secret", "the client secret is wrong");
    }

    private Dictionary<string, string> Read(Uri link)
    {
        var asked = QueryHelpers.ParseQuery(link.Query).ToDictionary(q => q.Key, q => q.Value.ToString());
        if (!link.AbsolutePath.EndsWith("/oauth/v2/authorize", StringComparison.Ordinal)) throw new InvalidOperationException($"Slack asks at /oauth/v2/authorize, not at {link}");
        if (asked.GetValueOrDefault("client_id") != slack.ClientId) throw new InvalidOperationException($"Slack knows no app that goes by this: {link}");
        if (!slack.RedirectUrls.Contains(asked.GetValueOrDefault("redirect_uri") ?? "")) throw new InvalidOperationException($"bad_redirect_uri: {link}");
        if (string.IsNullOrEmpty(asked.GetValueOrDefault("scope"))) throw new InvalidOperationException($"invalid_scope: {link}");
        return asked;
    }

    private static Uri Back(Dictionary<string, string> asked, string name, string value) => new(QueryHelpers.AddQueryString(
        asked["redirect_uri"], new Dictionary<string, string?> { [name] = value, ["state"] = asked.GetValueOrDefault("state") ?? "" }));

    private sealed record Consent(SlackUser By, bool OrgWide, string[] Scopes, string Redirect, DateTimeOffset Ends);
}
