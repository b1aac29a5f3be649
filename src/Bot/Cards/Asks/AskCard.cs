using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;

namespace CheckinBot.Bot.Cards.Asks;

/// <summary>What an owner answered to a lead: which of the three, and their words when they replied.</summary>
public sealed record AskAnswer(string Verb, string? Text);

/// <param name="Voice">The owner's.</param>
/// <param name="Delivery">The message.</param>
/// <param name="Lead">Who asks.</param>
/// <param name="Standing">What it is about.</param>
/// <param name="Answer">Null until it is answered.</param>
/// <param name="Replying">Whether the reply's field is open.</param>
public sealed record AskView(Voice Voice, Guid Delivery, string Lead, Standing Standing, AskAnswer? Answer, bool Replying = false);

/// <summary>A lead asks the owner of a key result that is behind. Three answers, each in one tap or one line.</summary>
public static class AskCard
{
    public static Card Render(AskView view)
    {
        var (voice, standing) = (view.Voice, view.Standing);
        var said = voice.Say("Ask.Summary", view.Lead, standing.KeyResult.Called());
        return voice.Card(said,
            Lines.Strong(said),
            Lines.Judged(standing.Verdict, voice.Where(standing), voice.More(standing)),
            view.Replying ? Field(view) : null,
            view.Answer is { } answer ? Lines.Quiet(Said(voice, view.Lead, answer)) : Answers(view),
            view.Replying ? null : Buttons.Row(voice.Press("Button.Why", "why", view.Delivery)) with { Spacing = Spacing.Small });
    }

    private static string Said(Voice voice, string lead, AskAnswer answer) => answer.Verb switch
    {
        "handled" => voice.Say("Ask.SaidHandled", lead),
        "need-help" => voice.Say("Ask.SaidNeedsHelp", lead),
        _ => voice.Say("Ask.SaidReply", lead, answer.Text),
    };

    private static InputText Field(AskView view) => new()
    {
        Id = InputIds.Text(view.Delivery), Label = view.Voice.Say("Ask.ReplyTo", view.Lead), IsMultiline = true, MaxLength = 500,
    };

    private static ActionSet Answers(AskView view) => view.Replying
        ? Buttons.Row(view.Voice.Save("Ask.Send", "reply-save", view.Delivery), view.Voice.Press("Button.Back", "open", view.Delivery))
        : Buttons.Row(
            view.Voice.Press("Ask.Handled", "handled", view.Delivery),
            view.Voice.Press("Ask.NeedHelp", "need-help", view.Delivery),
            view.Voice.Press("Ask.Reply", "reply", view.Delivery));
}
