using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Cards.Talk;

/// <param name="Voice">The reader's.</param>
/// <param name="Words">The command words in the reader's language, with what each does.</param>
/// <param name="InChannel">Whether the form of a channel is shown, with the mention in front.</param>
public sealed record HelpView(Voice Voice, IReadOnlyList<HelpLine> Words, bool InChannel);

/// <param name="Form">What to type, such as <c>status [team]</c>.</param>
/// <param name="Does">One line.</param>
public sealed record HelpLine(string Form, string Does);

/// <summary>What can be typed here, in the form that works here.</summary>
public static class HelpCard
{
    public static Card Render(HelpView view)
    {
        var voice = view.Voice;
        return voice.Card(voice["Help.Summary"],
        [
            Lines.Head(voice["Help.Title"], voice[view.InChannel ? "Help.InChannel" : "Help.InChat"]),
            // One line each: there are more words than a message in Slack has room for blocks.
            .. view.Words.Select(w => Lines.Plain(Lists.Dots((view.InChannel ? "@CheckinBot " : "") + w.Form, w.Does)) with { Spacing = Spacing.Small }),
            Lines.Quiet(voice["Help.Foot"]) with { Spacing = Spacing.Medium },
        ]);
    }
}
