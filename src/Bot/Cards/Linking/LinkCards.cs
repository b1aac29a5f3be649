using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Cards.Linking;

/// <summary>What an admin reads of two accounts that are one person's.</summary>
public static class LinkCards
{
    /// <summary>Both have something of their own, so that a slip would give one colleague's work to another.</summary>
    public static Card Confirm(Voice voice, string account, string person, Guid from, Guid to)
    {
        var asked = voice.Say("Link.Confirm", account, person);
        return voice.Card(asked,
            Lines.Strong(asked),
            Lines.Plain(voice.Say("Link.ConfirmMore", person)),
            Buttons.Row(voice.Primary("Button.Link", "link", from, to)));
    }

    /// <param name="voice">The admin's.</param>
    /// <param name="account">What was linked, as it was typed or by its e-mail.</param>
    /// <param name="person">Who it is.</param>
    /// <param name="email">What to type to undo it.</param>
    /// <param name="keyResults">How many moved.</param>
    /// <param name="teams">How many moved, those that are led included.</param>
    public static Card Done(Voice voice, string account, string person, string email, int keyResults, int teams)
    {
        var said = voice.Say("Link.Done", account, person);
        return voice.Card(said,
            Lines.Strong(said),
            Lines.Plain(voice["Link.DoneMore"]),
            keyResults + teams > 0 ? Lines.Plain(voice.Say("Link.Moved", keyResults, teams)) : null,
            Lines.Quiet(voice.Say("Link.Undo", email)));
    }

    public static Card Undone(Voice voice, string person)
    {
        var said = voice.Say("Unlink.Done", person);
        return voice.Card(said, Lines.Strong(said), Lines.Plain(voice["Unlink.DoneMore"]));
    }
}
