namespace CheckinBot.Bot.Edges.Slack.Blocks;

/// <summary>What an edge knows of a message beside its card.</summary>
/// <param name="Delivery">Its row in the ledger, when it has one: named in its metadata and in every block's id.</param>
/// <param name="Version">Another number with each update of the message, for the ids of its blocks.</param>
/// <param name="Again">
/// How the edge can ask for this very card again, as a rule the action text that was answered with it: the value of the buttons that open a
/// modal. Null opens the delivery, or uses the form's save action.
/// </param>
public sealed record Posting(Guid? Delivery = null, int Version = 0, string? Again = null);
