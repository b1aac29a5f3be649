using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Cards.Notes;

/// <summary>A note on a key result: which, and what. And that it is kept.</summary>
public static class NoteCards
{
    /// <param name="voice">The reader's.</param>
    /// <param name="person">Whose note: the id of its inputs.</param>
    /// <param name="keyResults">What it may be about.</param>
    /// <param name="text">The words to begin with.</param>
    public static Card Form(Voice voice, Guid person, IReadOnlyList<(Guid Id, string Title)> keyResults, string text) => voice.Card(voice["Note.Title"],
        Lines.Head(voice["Note.Title"]),
        new InputChoiceSet([.. keyResults.Take(100).Select(k => new Choice(Cut.To(k.Title, 70), ShortId.Of(k.Id)))])
        {
            Id = InputIds.About(person), Label = voice["Note.About"], Style = "compact", Value = keyResults is [var (only, _)] ? ShortId.Of(only) : null,
        },
        new InputText { Id = InputIds.Note(person), Label = voice["Note.Text"], Value = text.Length == 0 ? null : text.Length > 500 ? text[..500] : text, IsMultiline = true, MaxLength = 500 },
        Buttons.Row(voice.Save("Button.Save", "note-save", person)));

    public static Card Done(Voice voice, string title, string text) => voice.Card(voice.Say("Note.Done", title),
        Lines.Marked("✓", TextColor.Good, voice.Say("Note.Done", title), voice.Quoted(text)));
}
