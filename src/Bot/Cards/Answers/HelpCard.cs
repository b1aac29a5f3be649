using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Cards.Answers;

/// <summary>The words that work here.</summary>
/// <param name="Voice">The reader's.</param>
/// <param name="Lines">A line for each word that works in this place.</param>
/// <param name="InChannel">True in a team's channel, where the bot must be mentioned.</param>
public sealed record HelpView(Voice Voice, IReadOnlyList<HelpLine> Lines, bool InChannel);

/// <param name="Form">What to type, such as <c>update &lt;key result&gt; &lt;value&gt;</c>.</param>
/// <param name="About">What it does, in a line.</param>
public sealed record HelpLine(string Form, string About)
{
    /// <summary>The line of a command, from the words <c>Help.{command}.Form</c> and <c>Help.{command}.About</c>: <c>Status</c>, <c>Checkin</c>…</summary>
    public static HelpLine Of(Voice voice, string command) => new(voice[$"Help.{command}.Form"], voice[$"Help.{command}.About"]);
}

public static class HelpCard
{
    public static Card Render(HelpView view)
    {
        var voice = view.Voice;
        return voice.Card(voice["Help.Title"],
        [
            Lines.Head(voice["Help.Title"], voice[view.InChannel ? "Help.InChannel" : "Help.Personal"]),
            .. view.Lines.Select(line => Row(view, line)),
        ]);
    }

    private static Container Row(HelpView view, HelpLine line) => new(
        Lines.Strong(view.InChannel ? view.Voice.Say("Help.Mention", line.Form) : line.Form),
        Lines.Quiet(line.About)) { Spacing = Spacing.Small };
}
