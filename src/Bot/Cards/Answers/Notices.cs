using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Cards.Answers;

/// <summary>Answers of one or two lines.</summary>
public static class Notices
{
    /// <summary>A word that is no command.</summary>
    /// <param name="voice">The reader's.</param>
    /// <param name="typed">As typed.</param>
    /// <param name="suggestion">The nearest word; null when none is near.</param>
    public static Card UnknownWord(Voice voice, string typed, string? suggestion) => Of(voice,
        voice.Say("Unknown.Line", voice.Quoted(typed)),
        suggestion is null ? voice["Unknown.TypeHelp"] : voice.Say("Unknown.DidYouMean", voice.Quoted(suggestion)));

    /// <summary>Something broke on our side; the id finds it in the log.</summary>
    public static Card Apology(Voice voice, string turn) => Of(voice, voice["Apology.Line"], voice.Say("Apology.Turn", turn));

    /// <summary>The reader may not see or do that.</summary>
    public static Card NotAllowed(Voice voice) => Of(voice, voice["NotAllowed.Line"], voice["NotAllowed.Next"]);

    /// <summary>Nobody and nothing goes by that name, as far as the reader may know.</summary>
    public static Card NotFound(Voice voice, string typed) => Of(voice, voice.Say("NotFound.Line", voice.Quoted(typed)), voice["NotFound.Next"]);

    /// <summary>The reader has no key result to answer for.</summary>
    public static Card NothingDue(Voice voice) => Of(voice, voice["NothingDue.Line"], voice["NothingDue.Next"]);

    /// <summary>The reader belongs to no team, or the organisation has nothing yet.</summary>
    public static Card Empty(Voice voice) => Of(voice, voice["Empty.Line"], voice["Empty.Next"]);

    /// <summary>The button belongs to a message that is over.</summary>
    public static Card TooLate(Voice voice) => Of(voice, voice["TooLate.Line"], voice["TooLate.Next"]);

    private static Card Of(Voice voice, string line, string next) => voice.Card(line, Lines.Plain(line), Lines.Quiet(next));
}
