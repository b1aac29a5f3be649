using CheckinBot.Bot.Cards.Checkins;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;

namespace CheckinBot.Bot.Cards.Updates;

/// <summary>What one typed number came to.</summary>
public static class UpdatedCard
{
    public static Card Render(Voice voice, string period, Standing standing)
    {
        var said = voice.Say("Standing.Line", standing.KeyResult.Called(), ReceiptLine.Said(voice, standing, standing.Readings.In(period)));
        return voice.Card(said, Lines.Judged(standing.Verdict, said, voice.Heading(standing)));
    }
}

/// <summary>A typed number that was not clear, with what was typed still in it.</summary>
public static class UpdateForm
{
    /// <param name="voice">The reader's.</param>
    /// <param name="item">The key result.</param>
    /// <param name="typed">The number as it was typed.</param>
    /// <param name="note">What was typed behind it.</param>
    /// <param name="shown">The check-in that stands for the period, which the answer adds to; null when there is none.</param>
    public static Card Render(Voice voice, PromptItem item, string typed, string? note, Guid? shown)
    {
        var id = item.Standing.KeyResult.Id;
        var card = voice.Card(voice.Say("Update.Check", item.Standing.KeyResult.Called()),
            PromptField.Of(voice, item) with { Separator = null },
            note is null ? null : new InputText { Id = InputIds.Note(id), Label = voice["Prompt.Note"], Value = note, IsMultiline = true, MaxLength = 500 },
            Buttons.Row(shown is { } stands ? voice.Save("Button.Save", "update-as", id, stands) : voice.Save("Button.Save", "update-as", id)));
        return card.With(new Dictionary<string, string>(), new Dictionary<string, string> { [InputIds.Value(id)] = typed });
    }
}
