using CheckinBot.Bot.Cards.Checkins;
using CheckinBot.Bot.Cards.Lenses;
using CheckinBot.Bot.Cards.Starting;
using CheckinBot.Bot.Cards.Summaries;
using CheckinBot.Bot.Cards.Turning;
using CheckinBot.Bot.Words;
using CheckinBot.Connectors.StartingPoints;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Lenses;
using CheckinBot.Objectives.Plan;
using static CheckinBot.Bot.Cards.GallerySample;

namespace CheckinBot.Bot.Cards;

internal static class GalleryStarting
{
    private static readonly Guid Me = new("0198f000-0000-7000-8000-000000000097");

    public static IEnumerable<Gallery.Item> Of(GallerySample s)
    {
        var voice = s.Voice;
        yield return new("lens", "lens: whose words are read, for an admin", LensCard.Render(voice, mayChoose: true));
        yield return new("lens-kpi-words", "The same for others, once indicators were chosen", LensCard.Render(Voice.Of(voice.Language, Lens.Kpi), mayChoose: false));
        foreach (var item in Through(s)) yield return item;
        var form = new StartView(voice, Me, Catalogue.OfTheService.Roles);
        var done = s.Leads(300);
        yield return new("receipt-turned", "A check-in reached the turning point of its objective", ReceiptCard.Render(new ReceiptView(voice, Delivery, Week, Thursday, [done])
        {
            Turned = [new Turned(done.Objective, done.KeyResult, 300, Orientation.Optimisation)],
        }));
        yield return new("turn-form", "Tipping value… on the detail of a key result", TurnForm.Render(voice, done.KeyResult, voice.TypedExactly(250), nameof(Orientation.Optimisation)));
        yield return new("summary-turned", "In the team's channel, in the week in which an objective came to its tipping value", SummaryCard.Render(
            new SummaryView(voice, Delivery, Team, s.Sales, Week, [done, s.Rate(21.4m)], [], 2, 2)
        {
            Turned = [new Turned(done.Objective, done.KeyResult, 250, Orientation.Optimisation)],
        }));
        yield return new("start-form", "start: four questions", StartForm.Render(form));
        yield return new("start-proposal", "What is proposed then", ProposalCard.Render(Proposed(s)));
    }

    private static IEnumerable<Gallery.Item> Through(GallerySample s)
    {
        var objective = s.Meetings().Objective;
        objective.Perspective = Perspective.Customer;
        var french = s.Voice.Language == "fr";
        var view = new ThroughView(s.Voice, objective, Lens.Okr, [s.MeetingsExplained, s.Leads(148), s.Rate(21.4m)])
        {
            Verdict = Verdict.Slipping, Progress = 48, Team = s.Sales,
            Effects = [french ? "Développer la marge" : "Grow the margin"], Causes = [french ? "Prospecter chaque semaine" : "Prospect every week"],
        };
        yield return new("through-okr", "One objective, as OKR", ThroughCard.Render(view));
        yield return new("through-kpi", "The same, as KPI", ThroughCard.Render(view with { Lens = Lens.Kpi }));
        yield return new("through-scorecard", "The same, in the scorecard", ThroughCard.Render(view with { Lens = Lens.Scorecard }));
    }

    /// <summary>As the template says, for a lead who is an admin and has written one of its measures.</summary>
    private static ProposalView Proposed(GallerySample s)
    {
        var voice = s.Voice;
        var point = Catalogue.OfTheService.For("sdr", Orientation.Growth)[0];
        string In(Texts texts) => Typography.Of(voice.Language, texts.In(voice.Language));
        return new ProposalView(voice, Lists.Dots(point.Role.In(voice.Language), voice["Orientation.Growth"], voice["Profile.GrowingSme"]), Lens.Kpi, Maturity.Sme,
        [
            .. point.Objectives.Select((o, at) => new ProposedObjective(In(o.Title), o.Perspective, null,
                at > 0 ? null : voice.Say("Start.TurnsAt", "24", voice.Within(voice["Orientation.Optimisation"])),
                [.. o.Measures.Select((m, of) => new ProposedMeasure(new Guid($"0198f000-0000-7000-8000-0000000000{at}{of}"), Of(voice, m), null, at == 0 && of == 1))])),
        ]) { MayChoose = true };
    }

    private static KeyResult Of(Voice voice, StartMeasure measure) => new()
    {
        Id = Me, OrganisationId = Team, Key = measure.Key, Title = Typography.Of(voice.Language, measure.Title.In(voice.Language)), Unit = measure.Unit?.In(voice.Language) ?? "",
        Kind = measure.Kind == MeasureKind.Level ? Kind.Level : measure.Kind == MeasureKind.Weekly ? Kind.PerPeriod : Kind.Cumulative, Indicator = measure.Indicator,
        Baseline = measure.Figures[Profile.GrowingSme].From ?? 0, Target = measure.Figures[Profile.GrowingSme].To ?? 0, Start = Thursday, Due = new(2026, 12, 31),
    };
}
