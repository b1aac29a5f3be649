using CheckinBot.Bot.Cards.Checkins;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Commands.Escalating;
using CheckinBot.Bot.Deliveries;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Scheduling.Calendars;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using CheckinBot.Storage.Rounds;

namespace CheckinBot.Bot.Commands.Checkins;

/// <summary>Draws a check-in card as it stands: the form, the line that is left of it after <i>Later</i>, its receipt, or that its round is closed.</summary>
public sealed class RenderCheckin(ReceiptOf receipts) : IRenderMany
{
    public IReadOnlyCollection<DeliveryKind> Kinds { get; } = [DeliveryKind.Prompt, DeliveryKind.Reminder, DeliveryKind.Again];

    private static readonly IReadOnlyDictionary<Guid, Period> NobodySpared = new Dictionary<Guid, Period>();

    public async Task<Card?> Render(Scene scene, CancellationToken cancel) =>
        await Draw(scene, await CheckinMatter.Of(scene.Db, [scene.Delivery], cancel), await SparedNudges.Of(scene.Db, [scene.Delivery], cancel), cancel);

    public async Task<Func<Scene, Task<Card?>?>> Gather(AppDb db, IReadOnlyCollection<Scene> scenes, CancellationToken cancel)
    {
        var deliveries = scenes.Select(s => s.Delivery).ToList();
        var (matter, spared) = (await CheckinMatter.Of(db, deliveries, cancel), await SparedNudges.Of(db, deliveries, cancel));
        // Who may be named above is looked for in the past weeks of each.
        return scene => scene.To!.Organisation.EscalatesSince is null ? Draw(scene, matter, spared, cancel) : null;
    }

    /// <summary>What was settled has more to say, and asks for it.</summary>
    public bool Gathers(Delivery delivery) => delivery.SettledBy is null;

    private async Task<Card?> Draw(Scene scene, CheckinMatter matter, IReadOnlyDictionary<Guid, Period> spared, CancellationToken cancel)
    {
        // A receipt keeps the figures of its day: drawn again on Monday, it says what Thursday's answer meant.
        var answered = scene.Delivery is { SettledBy: "save" or "nothing", SettledAt: { } at } ? scene.Clock(at).Day : scene.Today;
        var card = matter.Of(scene.Delivery, answered);
        var rounds = card.Rounds;
        var closed = rounds.Count > 0 && ClosesAt(scene, rounds, card.Week) <= scene.Now;
        return scene.Delivery.SettledBy switch
        {
            "save" or "nothing" => ReceiptCard.Render(await receipts.View(scene, card, rounds, closed, cancel)),
            _ when closed => RoundClosedCard.Render(scene.Voice, card.Week),
            "later" => LaterCard.Render(new LaterView(scene.Voice, scene.Delivery.Id, await RemindAt(scene, rounds, card.Week, cancel))),
            // Everything was answered elsewhere before it was sent.
            _ when !card.Open.Any() && scene.Delivery.State != DeliveryState.Sent => null,
            // What it asked about has paused, ended or changed hands since.
            _ when card.Asked.Count == 0 => TalkCards.NothingDue(scene.Voice),
            _ => PromptCard.Render(await WarnOwner.On(
                scene, card,
                View(scene, card, rounds, [.. card.Open], PromptForm.First, null)
                    with { Spared = spared.TryGetValue(scene.Delivery.Id, out var before) ? before : null },
                cancel)),
        };
    }

    /// <summary>The card that was just answered, drawn of what was read for that.</summary>
    internal Task<Card?> Receipt(Visit visit, Delivery delivery, CheckinMatter matter, CancellationToken cancel) => Draw(SceneOf(visit, delivery), matter, NobodySpared, cancel);

    /// <summary>The form with what is still open; with problems, what was typed and what to choose from.</summary>
    public async Task<Card> Form(Visit visit, Delivery delivery, ReadAnswers? read, CancellationToken cancel)
    {
        var scene = SceneOf(visit, delivery);
        var card = await CheckinCard.Of(visit.Db, delivery, visit.Today, cancel);
        var editing = !card.Open.Any();
        return PromptCard.Render(await WarnOwner.On(scene, card, View(scene, card, card.Rounds, [.. editing ? card.Answered : card.Open], editing ? PromptForm.Edit : PromptForm.First, read), cancel));
    }

    /// <summary>The form with what was answered, to be corrected; with problems, what was typed and what to choose from.</summary>
    public async Task<Card> Edit(Visit visit, Delivery delivery, ReadAnswers? read, CancellationToken cancel)
    {
        var card = await CheckinCard.Of(visit.Db, delivery, visit.Today, cancel);
        var scene = SceneOf(visit, delivery);
        return PromptCard.Render(await WarnOwner.On(scene, card, View(scene, card, card.Rounds, [.. card.Answered], PromptForm.Edit, read), cancel));
    }

    private static Scene SceneOf(Visit visit, Delivery delivery) => new(visit.Db, delivery, visit.Me, visit.Voice, visit.Me.Zone, visit.Now);

    private static PromptView View(Scene scene, CheckinCard card, List<Round> rounds, List<Standing> items, PromptForm form, ReadAnswers? read)
    {
        var shown = items.Take(form == PromptForm.Edit ? int.MaxValue : PromptCard.MaxItems).ToList();
        var period = card.Week.ToString();
        return new PromptView(
            scene.Voice, scene.Delivery.Id, card.Week, scene.Clock(ClosesAt(scene, rounds, card.Week)),
            [
                .. shown.Select(s => new PromptItem(s, s.Readings.In(period)?.Value, s.Readings.In(period)?.Confidence)
                {
                    Choices = read?.Choices.GetValueOrDefault(s.KeyResult.Id), For = card.All.For(scene.To!.Id, s.KeyResult),
                }),
            ],
            items.Count - shown.Count,
            [.. scene.To!.TeamsOf(shown.Select(s => s.Objective.TeamId)).Select(t => t.Name)])
        {
            Form = form == PromptForm.First && scene.Delivery.Kind == DeliveryKind.Reminder ? PromptForm.Reminder : form,
            Newest = form == PromptForm.Edit ? shown.Select(s => s.Readings.In(period)).OfType<Checkin>().MaxBy(c => c.At)?.Id : null,
            Note = form == PromptForm.Edit ? shown.Select(s => s.Readings.In(period)?.Note).FirstOrDefault(n => n is not null) : null,
        };
    }

    /// <summary>When the last of the person's rounds closes, as they opened or, for those still to open, as their team plans.</summary>
    private static DateTimeOffset ClosesAt(Scene scene, List<Round> rounds, Period week) => scene.To!.Teams
        .Select(t => rounds.FirstOrDefault(r => r.TeamId == t.Id)?.ClosesAt
            ?? RoundPlan.Of(t, week, ResolveTime.Works(t, scene.To.Organisation)).ClosesAtIn(TimeZoneInfo.FindSystemTimeZoneById(t.Zone ?? scene.To.Organisation.Zone)))
        .DefaultIfEmpty(WallClock.Instant(scene.Zone, week.End, new TimeOnly(18, 0))).Max();

    /// <summary>When the reminder comes that takes the place of <i>Later</i>: at the person's own time, on a later day than the card; null when the round closes before.</summary>
    private static async Task<LocalTime?> RemindAt(Scene scene, List<Round> rounds, Period week, CancellationToken cancel)
    {
        var own = (await OwnTimes.Of(scene.Db, [scene.To!.Id], null, cancel))[scene.To.Id] with { Zone = scene.Zone };
        var moments = scene.To.Teams.Select(t => (Team: t, Round: rounds.FirstOrDefault(r => r.TeamId == t.Id))).Where(t => t.Round is not null)
            .Select(t => RoundPlan.Of(t.Team, week, ResolveTime.Works(t.Team, scene.To.Organisation)).Reminds(own, t.Round!.ClosesAt).At).OfType<DateTimeOffset>().ToList();
        if (moments.Count == 0 || moments.Min() is var at && (at <= scene.Now || scene.Delivery.SentAt is { } sent && scene.Clock(sent).Day >= scene.Clock(at).Day)) return null;
        return scene.Clock(moments.Min());
    }
}
