using CheckinBot.Bot.Edges.Slack.Tokens;
using CheckinBot.Scheduling;
using System.Globalization;

namespace CheckinBot.Bot.Edges.Slack.Web;

/// <summary>
/// Slack's Web API as a bot in a workspace calls it (https://docs.slack.dev/reference/methods): one call, one answer. Only a token that Slack
/// refuses is tried anew, once, where there is another by now.
/// </summary>
public sealed partial class SlackWeb(AskSlack ask, ISlackTokens tokens)
{
    /// <summary>A page of a list. Slack advises no more.</summary>
    private const string Page = "200";

    private const string Yes = "true";

    /// <summary>When a token that could not be renewed is tried again.</summary>
    private static readonly TimeSpan UntilFresh = TimeSpan.FromSeconds(20);

    /// <summary>The answer where the workspace has no token of ours.</summary>
    public const string NotInstalled = "not_installed";

    /// <param name="workspace">The installation's key, see <see cref="ISlackTokens.Of"/>.</param>
    /// <param name="method">Such as <c>chat.postMessage</c>.</param>
    /// <param name="arguments">What it is asked.</param>
    /// <param name="cancel">Ends the wait; a message may have left by then.</param>
    /// <param name="permit">The ledger's leave; null for what it did not send.</param>
    /// <param name="waits">False for who comes back rather than wait for a turn.</param>
    /// <param name="channel">The channel that a message is posted to; null for what posts none.</param>
    private async Task<SlackAnswer> Call(
        string workspace, string method, SlackArguments arguments, CancellationToken cancel, Permit? permit = null, bool waits = true, string? channel = null)
    {
        string? refused = null;
        while (true)
        {
            string? token;
            try
            {
                token = await tokens.Of(workspace, cancel);
            }
            catch (NoFreshTokenException)
            {
                // The old token has run out and the new one is not there yet: nothing was asked of Slack.
                return new SlackAnswer(false, SlackAnswer.Ratelimited) { NotDone = true, RetryAfter = UntilFresh };
            }
            if (token is null || token == refused) return new SlackAnswer(false, NotInstalled) { NotDone = true };
            var answer = await ask.Ask(new SlackRequest(method, arguments) { Workspace = workspace, Channel = channel, Token = token, Permit = permit, Waits = waits }, cancel);
            if (answer.Ok || !SlackFates.IsOver(answer.Error)) return answer;
            await tokens.Forget(workspace, token, cancel);
            // What was refused for its token had no effect. It may have been renewed since, by another server too.
            if (refused is not null || await tokens.Of(workspace, cancel) is not { } other || other == token) return answer;
            refused = token;
        }
    }

    /// <summary>Who a token belongs to.</summary>
    public Task<SlackAnswer> AuthTest(string workspace, CancellationToken cancel) => Call(workspace, "auth.test", SlackArguments.Form(), cancel);

    /// <summary>The one-time address of a socket, in <c>url</c> (https://docs.slack.dev/reference/methods/apps.connections.open).</summary>
    public Task<SlackAnswer> OpenConnection(string appToken, CancellationToken cancel) =>
        ask.Ask(new SlackRequest("apps.connections.open", SlackArguments.Form()) { Token = appToken }, cancel);

    /// <param name="responseUrl">As Slack gave it with a command or a press. It opens a conversation to whoever has it.</param>
    /// <param name="message">With <c>response_type</c>, <c>replace_original</c> or <c>delete_original</c>.</param>
    /// <param name="cancel">Ends the wait.</param>
    public Task<SlackAnswer> Respond(Uri responseUrl, SlackJson message, CancellationToken cancel) => ask.Respond(responseUrl, message, cancel);

    /// <summary>A message with where it goes.</summary>
    private static SlackArguments With(SlackJson message, params (string Key, string Value)[] more) => SlackArguments.Json(json =>
    {
        message.Write(json);
        foreach (var (key, value) in more) json.WriteString(key, value);
    });

    /// <summary>A moment as Slack writes it: seconds since 1970, with six decimals.</summary>
    private static string Ts(DateTimeOffset at) => (at.ToUnixTimeMilliseconds() / 1000m).ToString("0.000000", CultureInfo.InvariantCulture);
}
