using CheckinBot.Bot.Turns;

namespace CheckinBot.Bot.Edges.Local;

/// <summary>What a person types or presses on the page becomes a turn; the answer comes back over the events.</summary>
public static class LocalTalk
{
    private const int LongestText = 4000;

    public sealed record Saying(Guid As, string Conversation, string Text);

    public sealed record Pressing(Guid As, string Conversation, Guid Message, string Do, Dictionary<string, string?>? Inputs);

    public static async Task<IResult> Say(Saying said, LocalOffice office, LocalMessages messages, LocalNames names, Turns.Conversation conversation, LocalEdge edge, CancellationToken cancel)
    {
        if (await Door(office, said.As, said.Conversation) is not { } organisation) return LocalRoutes.Problem("That conversation is not open to that person.", 403);
        if (string.IsNullOrWhiteSpace(said.Text) || said.Text.Length > LongestText) return LocalRoutes.Problem($"Type between 1 and {LongestText} characters.", 400);
        await messages.Say(organisation, said.Conversation, said.As, said.Text);
        var place = LocalEdge.PlaceOf(said.Conversation);
        if (names.ForBot(said.Text, place) is not { } words) return Results.NoContent();
        var turn = new Said(organisation, said.As, place, await names.Refer(organisation, words));
        await edge.Write(turn, said.Conversation, null, await conversation.Answer(turn, cancel));
        return Results.NoContent();
    }

    public static async Task<IResult> Press(Pressing pressed, LocalOffice office, Turns.Conversation conversation, LocalEdge edge, CancellationToken cancel)
    {
        if (await Door(office, pressed.As, pressed.Conversation) is not { } organisation) return LocalRoutes.Problem("That conversation is not open to that person.", 403);
        var inputs = (pressed.Inputs ?? []).Where(i => i.Value is not null).ToDictionary(i => i.Key, i => i.Value!);
        var turn = new Pressed(organisation, pressed.As, LocalEdge.PlaceOf(pressed.Conversation), pressed.Do, inputs);
        await edge.Write(turn, pressed.Conversation, pressed.Message, await conversation.Answer(turn, cancel));
        return Results.NoContent();
    }

    private static async Task<Guid?> Door(LocalOffice office, Guid person, string conversation) =>
        await office.Organisation() is { } organisation && await office.Conversations(organisation, person) is { } open && open.Any(c => c.Id == conversation)
            ? organisation
            : null;
}
