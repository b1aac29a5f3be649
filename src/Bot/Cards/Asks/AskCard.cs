using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Gaps;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Cards.Asks;

/// <summary>Asks an owner about a gap: the figures that the lead sees, and three answers.</summary>
public static class AskCard
{
    public static Card Render(AskView view)
    {
        var (voice, delivery) = (view.Voice, view.Delivery);
        var summary = voice.Say("Ask.Title", view.Lead, view.Standing.KeyResult.Title);
        return voice.Card(summary,
        [
            Lines.Quiet(voice.Say("Ask.From", view.Lead)),
            Lines.Judged(view.Standing.Verdict, voice.Gap(view.Standing), strong: true),
            Lines.Plain(GapLines.Arithmetic(voice, view.Standing)),
            view.Answer is { } answer ? Lines.Marked("✓", TextColor.Good, Answered(voice, answer)) : null,
            view.Answer is not null ? null : Buttons.Row(
                voice.First("Ask.Handled", "handled", delivery),
                voice.Press("Ask.NeedHelp", "need-help", delivery),
                voice.Press("Ask.Reply", "reply", delivery)),
            Lines.Quiet(voice.Say("Ask.OnlySees", view.Lead)) with { Spacing = Spacing.Small },
        ]);
    }

    /// <summary>The form behind <i>Reply</i>.</summary>
    public static Card Reply(AskView view)
    {
        var (voice, delivery) = (view.Voice, view.Delivery);
        return voice.Card(voice.Say("Ask.ReplyTo", view.Lead),
            Lines.Head(voice.Say("Ask.ReplyTo", view.Lead), voice.Gap(view.Standing)),
            new InputText { Id = InputIds.Text(delivery), Label = voice["Ask.ReplyLabel"], IsMultiline = true, MaxLength = 500 },
            Buttons.Row(voice.Save("Ask.Send", "reply-save", delivery), voice.Press("Button.Back", "open", delivery)));
    }

    private static string Answered(Voice voice, GapAnswer answer) => answer is { Kind: OwnerAnswer.Reply, Text: { } text }
        ? voice.Say("Ask.AnsweredReply", voice.Day(answer.On), voice.Quoted(text))
        : voice.Say("Ask.Answered" + answer.Kind, voice.Day(answer.On));
}
