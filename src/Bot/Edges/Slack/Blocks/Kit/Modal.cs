using System.Text.Json;

namespace CheckinBot.Bot.Edges.Slack.Blocks.Kit;

/// <summary>Source: https://docs.slack.dev/reference/views/modal-views.</summary>
/// <param name="CallbackId">What kind of modal it is.</param>
/// <param name="Title">At its top.</param>
/// <param name="Close">What stands on the button that closes it.</param>
/// <param name="PrivateMetadata">What comes back with it, unseen.</param>
/// <param name="Blocks">From top to bottom.</param>
/// <param name="Submit">What stands on the button that sends it; null where nothing is asked.</param>
public sealed record Modal(string CallbackId, PlainText Title, PlainText Close, string PrivateMetadata, IReadOnlyList<Block> Blocks, PlainText? Submit) : SlackJson
{
    public override void Write(Utf8JsonWriter json)
    {
        json.WriteString("type"u8, "modal"u8);
        json.WriteString("callback_id"u8, CallbackId);
        Title.WriteAs("title"u8, json);
        Close.WriteAs("close"u8, json);
        json.WriteString("private_metadata"u8, PrivateMetadata);
        WriteBlocks.Of(Blocks, json);
        Submit?.WriteAs("submit"u8, json);
    }
}
