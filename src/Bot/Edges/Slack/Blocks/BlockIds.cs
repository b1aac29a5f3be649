using System.Globalization;
using CheckinBot.Bot.Turns;

namespace CheckinBot.Bot.Edges.Slack.Blocks;

/// <summary>
/// Ids of blocks: <c>delivery.version.ordinal</c>. The delivery in them finds a message again of which nobody knows whether it was sent; the
/// version makes them new with every update, as Slack asks (https://docs.slack.dev/reference/block-kit/blocks, <c>block_id</c>).
/// </summary>
public static class BlockIds
{
    /// <summary>Source: the page of each block.</summary>
    public const int Longest = 255;

    private const string NoDelivery = "card";

    public static string Of(Guid? delivery, int version, int ordinal) => Of(Before(delivery, version), ordinal);

    /// <summary>What the ids of one message begin with.</summary>
    internal static string Before(Guid? delivery, int version) => string.Create(CultureInfo.InvariantCulture, $"{(delivery is { } id ? ShortId.Of(id) : NoDelivery)}.{version}.");

    internal static string Of(string before, int ordinal) => string.Create(CultureInfo.InvariantCulture, $"{before}{ordinal}");

    /// <summary>The delivery that a block's id names; null when it names none, or is not ours.</summary>
    public static Guid? Delivery(string? blockId) => blockId?.Split('.') is [var id, _, _] ? ShortId.Read(id) : null;

    /// <summary>An input's own id; an ordinal where it has none that Slack would take, or shares it with another.</summary>
    internal static string Input(string? id, HashSet<string> taken)
    {
        if (SlackText.Clean(id) is { Length: > 0 and <= Longest } own && own == id && taken.Add(own)) return own;
        for (var ordinal = 0; ; ordinal++)
            if (string.Create(CultureInfo.InvariantCulture, $"input.{ordinal}") is var made && taken.Add(made)) return made;
    }
}
