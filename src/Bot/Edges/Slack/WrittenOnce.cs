using System.Text.Json;

namespace CheckinBot.Bot.Edges.Slack;

/// <summary>An object whose text is kept, because many are answered with it.</summary>
public sealed record WrittenOnce : SlackJson
{
    private readonly SlackJson made;
    private readonly string text;

    public WrittenOnce(SlackJson made) => (this.made, text) = (made, made.ToString());

    public override void Write(Utf8JsonWriter json) => made.Write(json);

    private protected override string Whole() => text;
}
