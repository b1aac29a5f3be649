using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Cards.Parts;

/// <summary>Puts a card together from what there is: lines that have nothing to say are null and left out, and none is without end.</summary>
public static class Compose
{
    public static Card Card(this Voice voice, string summary, params IEnumerable<Element?> body) =>
        Fit.Of(new(summary, [.. body.Where(e => e is not null and not ActionSet { Actions.Count: 0 }).Select(e => e!)]) { Lang = voice.Language });
}
