using System.Globalization;
using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Teams;

/// <summary>An error answer of the connector (learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability, status codes).</summary>
/// <param name="Status">Of HTTP.</param>
/// <param name="Code">Microsoft's own code.</param>
public sealed record Refusal(int Status, string Code, string Message)
{
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Only a fault in the bot can bring this about, so it is a complaint.</summary>
    public bool Misuse { get; init; }

    public static readonly Refusal NotRegistered = new(401, "BotNotRegistered", "No registration found for this bot.");
    public static readonly Refusal BlockedByUser = new(403, "ConversationBlockedByUser", "User blocked the conversation with the bot.");
    public static readonly Refusal NotInRoster = new(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");
    public static readonly Refusal DisabledByAdmin = new(403, "BotDisabledByAdmin", "The tenant admin disabled this bot.");
    public static readonly Refusal NotEnoughPermissions = new(403, "NotEnoughPermissions", "The bot does not have the permissions for this action.");
    public static readonly Refusal WritesBlocked = new(403, "MessageWritesBlocked", "The bot cannot write in this conversation.");
    public static readonly Refusal WrongHost = new(403, "InvalidBotApiHost", "Invalid bot API host. For GCC tenants use the host of that cloud.");
    public static readonly Refusal ConversationNotFound = new(404, "ConversationNotFound", "Conversation not found.");
    public static readonly Refusal ActivityNotFound = new(404, "ActivityNotFoundInConversation", "The message does not exist in this conversation.");
    public static readonly Refusal MemberNotFound = new(404, "MemberNotFoundInConversation", "The member does not exist in this conversation.");
    public static readonly Refusal Precondition = new(412, "PreconditionFailed", "Precondition failed, please try again.");
    public static readonly Refusal TooManyRequests = new(429, "ConversationThrottled", "Too many requests.");
    public static readonly Refusal ServiceError = new(500, "ServiceError", "An unexpected error occurred.");
    public static readonly Refusal Unavailable = new(503, "ServiceUnavailable", "Service unavailable.");

    /// <summary>A request that no bot should make.</summary>
    internal static Refusal Bug(string message, string code = "BadSyntax", int status = 400) => new(status, code, message) { Misuse = true };

    internal string? RetryAfterSeconds => RetryAfter is { } wait ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture) : null;

    internal JsonObject Body() => new() { ["error"] = new JsonObject { ["code"] = Code, ["message"] = Message } };
}
