using CheckinBot.Bot.Edges.Http;

namespace CheckinBot.Bot.Edges.Slack.Web;

/// <summary>
/// What Slack's error words mean for us, after the errors on the page of each method (https://docs.slack.dev/reference/methods). A word that
/// nobody told us of is a refusal: with <c>ok: false</c> nothing was done, but for the few words after which Slack may have done it.
/// </summary>
public static class SlackFates
{
    /// <summary>The word for all of them, as a workspace keeps it: whichever Slack used, an admin there has to install the app again.</summary>
    private const string Uninstalled = "uninstalled";

    /// <summary>Our word for what never left because too many waited already.</summary>
    internal const string Throttled = "throttled";

    /// <summary>The bot speaks for this workspace no more. <c>account_inactive</c> is about the token's own account, not about the reader's.</summary>
    private static readonly HashSet<string> Over =
        ["invalid_auth", "not_authed", "token_revoked", "token_expired", "account_inactive", "org_login_required", "app_uninstalled", "user_removed_from_team", "team_disabled", SlackWeb.NotInstalled];

    private static readonly HashSet<string> NobodyThere =
        ["channel_not_found", "is_archived", "user_not_found", "users_not_found", "user_disabled", "user_not_visible", "cannot_dm_bot", "restricted_action", "restricted_action_read_only_channel"];

    private static readonly HashSet<string> OnlyAnAdminMends = ["not_in_channel", "messages_tab_disabled"];

    private static readonly HashSet<string> NotThere = ["message_not_found", "edit_window_closed", "cant_update_message", "http 404"];

    private static readonly HashSet<string> TooOften = [SlackAnswer.Ratelimited, "rate_limited", "message_limit_exceeded", Throttled, "team_added_to_org"];

    /// <summary>True of words that say that a token is worth nothing any more.</summary>
    public static bool IsOver(string? error) => error is not null && Over.Contains(error);

    /// <param name="answer">What was said.</param>
    /// <param name="repeatable">Doing it twice is doing it once: an update, a question, the opening of a conversation with one person.</param>
    /// <param name="attempt">How often it was tried, from 1: each wait is twice the last.</param>
    public static Fate Of(SlackAnswer answer, bool repeatable, int attempt)
    {
        if (answer.Ok) return new Fate.Done();
        var word = answer.Error ?? "unknown";
        if (Over.Contains(word)) return new Fate.StopTenant(Uninstalled);
        if (TooOften.Contains(word)) return Again() with { FromAll = word is not ("message_limit_exceeded" or Throttled) };
        if (NobodyThere.Contains(word)) return new Fate.StopHere(word, TellAdmin: false);
        if (OnlyAnAdminMends.Contains(word)) return new Fate.StopHere(word, TellAdmin: true);
        if (NotThere.Contains(word)) return new Fate.Gone(word);
        return word switch
        {
            "missing_scope" or "no_permission" or "not_allowed_token_type" => new Fate.Alarm(word),
            OnlyOnPermit.Late => Again(),
            "host" => new Fate.Refused(word),
            // No connection came about, and none will for the next one.
            SlackAnswer.None when answer.NotDone => Again() with { FromAll = true },
            _ when answer.NotDone => new Fate.Refused(word),
            _ => repeatable ? Again() : new Fate.InDoubt(word),
        };

        Fate.Again Again() => new Fate.Again(Backoff.After(answer.RetryAfter, attempt));
    }
}
