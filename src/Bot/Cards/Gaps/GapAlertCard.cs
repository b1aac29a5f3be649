using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Cards.Gaps;

/// <summary>Tells a lead that a key result will miss its target if nothing changes, with its arithmetic and what the owner says of it.</summary>
public static class GapAlertCard
{
    public const int MaxGaps = 3;

    public static Card Render(GapAlertView view) => view switch
    {
        { Gaps: [var only], More: 0 } => One(view, only),
        { Gaps.Count: 0 } => SilentLines.Alone(view),
        _ => Several(view),
    };

    private static Card One(GapAlertView view, GapView gap)
    {
        var (voice, delivery) = (view.Voice, view.Delivery);
        var headline = voice.Gap(gap.Standing);
        var muted = gap.Muted is not null;
        return voice.Card(headline,
        [
            Lines.Quiet(Lists.Dots(GapLines.News(voice, gap), view.TeamName)),
            Lines.Judged(gap.Standing.Verdict, headline, strong: true, also: voice.Was(gap.Standing, named: true)),
            .. GapLines.Sentences(voice, gap.Standing).Select((line, at) => Lines.Plain(line) with { Spacing = at == 0 ? Spacing.Default : Spacing.None }),
            Lines.Plain(GapLines.Cause(voice, gap)),
            GapLines.Weighs(voice, gap) is { } weighs ? Lines.Plain(weighs) with { Spacing = Spacing.None } : null,
            view.Chart,
            .. GapLines.Done(voice, gap),
            Buttons.Row(
                muted || gap.Taken is not null ? null : voice.Primary("Gap.Take", "take", delivery, gap.Episode),
                muted || gap.AskedOn is not null ? null : voice.Press("Gap.Ask", "ask", delivery, gap.Episode),
                gap.Waits is not null ? null : voice.Press("Gap.Propose", "gap-revise", delivery, gap.Episode)),
            Buttons.Row(
                muted ? null : voice.Press("Gap.Mute", "mute", delivery, gap.Episode),
                voice.Press("Gap.Why", "gap-why", delivery, gap.Episode)) with { Spacing = Spacing.Small },
            Lines.Quiet(voice.Say("Gap.OwnerSees", gap.Owner)) with { Spacing = Spacing.Small },
            .. SilentLines.Under(view),
            NamedLines.Under(voice, view.Named),
            BelowLines.Under(voice, view.Below),
            FoldedLines.Under(view),
        ]);
    }

    private static Card Several(GapAlertView view)
    {
        var voice = view.Voice;
        var title = Lists.Dots(voice.Count(view.Gaps.All(g => g.Again is null) ? "Gap.SeveralNew" : "Gap.SeveralToSee", view.Gaps.Count + view.More), view.TeamName);
        return voice.Card(title,
        [
            Lines.Head(title),
            .. view.Gaps.Select(gap => Row(view, gap)),
            Buttons.Row(
                voice.Press("Gap.SeeAll", "gaps", view.Team),
                voice.Press("Gap.Why", "why", view.Delivery)),
            Lines.Quiet(voice["Gap.OwnersSee"]) with { Spacing = Spacing.Small },
            .. SilentLines.Under(view),
            NamedLines.Under(voice, view.Named),
            BelowLines.Under(voice, view.Below),
            FoldedLines.Under(view),
        ]);
    }

    private static Container Row(GapAlertView view, GapView gap)
    {
        var (voice, delivery) = (view.Voice, view.Delivery);
        var more = Lists.Dots(gap.Again is null ? null : GapLines.News(voice, gap), voice.Heading(gap.Standing), GapLines.Cause(voice, gap));
        var buttons = gap.Muted is not null ? [] : new[]
        {
            gap.Taken is null ? voice.Press("Gap.Take", "take", delivery, gap.Episode) : null,
            gap.AskedOn is null ? voice.Press("Gap.Ask", "ask", delivery, gap.Episode) : null,
            gap.Waits is null ? voice.Press("Gap.Propose", "gap-revise", delivery, gap.Episode) : null,
        }.OfType<CardAction>().ToList();
        return new Container(
        [
            Lines.Judged(gap.Standing.Verdict, voice.Gap(gap.Standing), more, strong: true, also: voice.Was(gap.Standing, named: true)),
            .. GapLines.Done(voice, gap),
            .. buttons.Count > 0 ? [Buttons.Row(buttons) with { Spacing = Spacing.Small }] : Array.Empty<Element>(),
        ]) { Separator = true, Spacing = Spacing.Medium };
    }
}
