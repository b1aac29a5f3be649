using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;

namespace CheckinBot.Bot.Cards.Asks;

/// <summary>What an owner answered to a lead: which of the three, and their words when they replied.</summary>
public sealed record AskAnswer(string Verb, string? Text);

/// <param name="Episode">The gap.</param>
/// <param name="Standing">The key result.</param>
/// <param name="Answer">Null until it is answered.</param>
public sealed record AskItem(Guid Episode, Standing Standing, AskAnswer? Answer = null);

/// <param name="Voice">The owner's.</param>
/// <param name="Delivery">The message.</param>
/// <param name="Lead">Who asks.</param>
/// <param name="Items">What it is about, one or several.</param>
/// <param name="Replying">Of which of them the reply's field is open.</param>
public sealed record AskView(Voice Voice, Guid Delivery, string Lead, IReadOnlyList<AskItem> Items, Guid? Replying = null);

/// <summary>A lead asks the owner of what is behind. Three answers to each, in one tap or one line.</summary>
public static class AskCard
{
    /// <summary>One message asks about no more; a lead asks about the others later.</summary>
    public const int MaxItems = 6;

    public static Card Render(AskView view)
    {
        var voice = view.Voice;
        var said = view.Items is [var only] ? voice.Say("Ask.Summary", view.Lead, only.Standing.KeyResult.Called()) : voice.Say("Ask.SummaryMany", view.Lead, view.Items.Count);
        return voice.Card(said,
        [
            Lines.Strong(said),
            .. view.Items.SelectMany(item => Item(view, item)),
            view.Replying is not null ? null : Buttons.Row(voice.Press("Button.Why", "why", view.Delivery)) with { Spacing = Spacing.Small },
        ]);
    }

    private static IEnumerable<Element> Item(AskView view, AskItem item)
    {
        var (voice, standing) = (view.Voice, item.Standing);
        var replying = view.Replying == item.Episode;
        yield return Lines.Judged(standing.Verdict, voice.Where(standing), voice.More(standing));
        if (replying) yield return Field(view, item);
        if (item.Answer is { } answer) yield return Lines.Quiet(Said(voice, view.Lead, answer));
        // While a reply is written the others wait: one thing at a time.
        else if (replying || view.Replying is null) yield return Answers(view, item, replying);
    }

    private static string Said(Voice voice, string lead, AskAnswer answer) => answer.Verb switch
    {
        "handled" => voice.Say("Ask.SaidHandled", lead),
        "need-help" => voice.Say("Ask.SaidNeedsHelp", lead),
        _ => voice.Say("Ask.SaidReply", lead, answer.Text),
    };

    private static InputText Field(AskView view, AskItem item) => new()
    {
        Id = InputIds.Text(item.Episode), Label = view.Voice.Say("Ask.ReplyTo", view.Lead), IsMultiline = true, MaxLength = 500,
    };

    private static ActionSet Answers(AskView view, AskItem item, bool replying) => replying
        ? Buttons.Row(view.Voice.Save("Ask.Send", "reply-save", view.Delivery, item.Episode), view.Voice.Press("Button.Back", "open", view.Delivery))
        : Buttons.Row(
            view.Voice.Press("Ask.Handled", "handled", view.Delivery, item.Episode),
            view.Voice.Press("Ask.NeedHelp", "need-help", view.Delivery, item.Episode),
            view.Voice.Press("Ask.Reply", "reply", view.Delivery, item.Episode));
}
