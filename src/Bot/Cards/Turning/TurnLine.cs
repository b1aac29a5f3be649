using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Cards.Turning;

/// <param name="Objective">Which has done its work.</param>
/// <param name="KeyResult">By which value.</param>
/// <param name="At">In its unit.</param>
/// <param name="Then">What is proposed.</param>
public sealed record Turned(Objective Objective, KeyResult KeyResult, decimal At, Orientation Then);

/// <summary>The next orientation, proposed in a receipt: never a message of its own.</summary>
public static class TurnLine
{
    public static IEnumerable<Element> Of(Voice voice, IEnumerable<Turned> turned) => turned.Take(1).SelectMany(t => new Element[]
    {
        Lines.Plain(voice.Say("Turn.Reached", t.KeyResult.Called(), voice.Figure(t.KeyResult, t.At), Cut.To(t.Objective.Title, 60), voice["Turn.To" + t.Then])) with { Spacing = Spacing.Medium },
        Buttons.Row(voice.Press("Turn.See", "turn", t.Objective.Id), voice.Press("Turn.Later", "turn-no", t.Objective.Id)),
    });
}
