using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Cards.Explaining;

/// <summary>Why a key result is judged as it is: a dozen lines on a phone, then <i>More</i>.</summary>
public static class ExplainCard
{
    public static Card Render(ExplainView view)
    {
        var (voice, standing) = (view.Voice, view.Standing);
        var title = voice.Say("Standing.Line", standing.KeyResult.Called(), voice.Word(standing.Verdict));
        return voice.Card(title,
        [
            Lines.Judged(standing.Verdict, title, view is { Since: { } since, Episodes: not [{ Episode.ClosedOn: null }, ..] } ? voice.Say("Explain.Since", voice.Day(since)) : null, strong: true),
            .. ExplainLines.Of(view).Select(line => Lines.Plain(line) with { Spacing = Spacing.Small }),
            .. view.All ? ExplainLines.Rest(view).Select(line => Lines.Quiet(line) with { Spacing = Spacing.Small }) : [],
            Buttons.Row([view.All ? null : view.More, .. view.Back]),
        ]);
    }
}
