using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Previews;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Commands.Status;
using CheckinBot.Bot.Deliveries;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives;
using CheckinBot.Objectives.Naming;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Scheduling.Rounds;
using CheckinBot.Storage.Ledger;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Previews;

/// <summary>
/// <c>preview [check-in · reminder · summary · lead] [team]</c>: a scheduled message as it would go out now, to who asks alone. It is drawn by the very code that
/// draws the message; nothing is kept, and its buttons do nothing.
/// </summary>
public sealed class PreviewMessage(Renderers renderers, Sweep sweep, TimeProvider clock) : ICommand, IPress
{
    private static readonly Dictionary<string, DeliveryKind> Kinds = new()
    {
        ["prompt"] = DeliveryKind.Prompt, ["checkin"] = DeliveryKind.Prompt, ["check-in"] = DeliveryKind.Prompt, ["question"] = DeliveryKind.Prompt, ["point"] = DeliveryKind.Prompt,
        ["reminder"] = DeliveryKind.Reminder, ["relance"] = DeliveryKind.Reminder, ["rappel"] = DeliveryKind.Reminder,
        ["summary"] = DeliveryKind.Summary, ["resume"] = DeliveryKind.Summary,
        ["lead"] = DeliveryKind.Gaps, ["responsable"] = DeliveryKind.Gaps, ["ecarts"] = DeliveryKind.Gaps, ["gaps"] = DeliveryKind.Gaps,
    };

    public CommandWord Word { get; } = new("preview", "aperçu", ["previsualiser", "prévisualisation"]) { Offered = false };

    /// <summary>What is judged for a lead's message is judged in the transaction, and taken back.</summary>
    public bool Changes => true;

    public IReadOnlyCollection<string> Verbs { get; } = ["preview-button", "preview-prompt", "preview-reminder", "preview-summary", "preview-lead"];

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel) => action.Verb == PreviewCard.Button
        ? new Reply.New(PreviewCard.Pressed(visit.Voice), Privately: true)
        : await Answer(visit, action.Verb["preview-".Length..], cancel);

    public async Task<Reply> Answer(Visit visit, string rest, CancellationToken cancel)
    {
        var words = rest.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || !Kinds.TryGetValue(Fold.Name(words[0]), out var kind)) return new Reply.New(PreviewCard.Which(visit.Voice), Privately: true);
        if (kind is DeliveryKind.Prompt or DeliveryKind.Reminder)
            return Shown(visit, kind, await renderers.Render(visit, Row(visit, visit.Me.Id, kind, "", (await TakeCheckin.OpenWeek(visit, cancel)).ToString()), cancel));
        // A lead's message is for who leads; a summary for who reads its channel's key results.
        var own = kind == DeliveryKind.Gaps ? visit.Me.Leads.ToList() : [.. visit.Me.Leads.Concat(visit.Me.Teams).DistinctBy(t => t.Id)];
        var teams = words.Length > 1 ? Names.Teams(visit, words[1]) : own.Take(1).ToList();
        if (teams is not [var team])
            return new Reply.New(teams.Count > 1 ? TalkCards.WhichOne(visit.Voice, words[1], [.. teams.Select(t => t.Name)])
                : words.Length > 1 ? TalkCards.NoSuch(visit.Voice, words[1]) : TalkCards.Incomplete(visit.Voice, "Preview.NotLead"), Privately: true);
        if (kind == DeliveryKind.Gaps ? team.LeadId != visit.Me.Id : !visit.May.SeeKeyResults(team)) return new Reply.New(TalkCards.NotAllowed(visit.Voice), Privately: true);
        var period = (await OpenRound(visit, team, cancel)).ToString();
        return Shown(visit, kind, kind == DeliveryKind.Summary
            ? await renderers.Render(visit.Db, Row(visit, Guid.Empty, kind, team.Id.ToString(), period), visit.Now, cancel)
            : await ToLead(visit, team, period, cancel));
    }

    private static Reply.New Shown(Visit visit, DeliveryKind kind, Card? card)
    {
        var of = visit.Voice[kind switch { DeliveryKind.Prompt => "Preview.Prompt", DeliveryKind.Reminder => "Preview.Reminder", DeliveryKind.Summary => "Preview.Summary", _ => "Preview.Lead" }];
        return new Reply.New(card is null ? PreviewCard.Nothing(visit.Voice, of) : PreviewCard.Of(visit.Voice, of, card), Privately: true);
    }

    /// <summary>As if the round closed now: judged, drawn, and taken back.</summary>
    private async Task<Card?> ToLead(Visit visit, Team team, string period, CancellationToken cancel)
    {
        const string before = "preview";
        if (await TeamAtHand.Find(visit.Db, team.Id, visit.Today, cancel) is not { } hand || visit.Db.Database.CurrentTransaction is not { } transaction) return null;
        await visit.Db.SaveChangesAsync(cancel);
        await transaction.CreateSavepointAsync(before, cancel);
        var found = await sweep.Of(visit.Db, hand, period, WallClock.Day(hand.Zone, visit.Now), late: false, cancel);
        await visit.Db.SaveChangesAsync(cancel);
        var kind = found is { First: true, Board.Count: > 0 } ? DeliveryKind.Start : DeliveryKind.Gaps;
        var card = await renderers.Render(visit, Row(visit, visit.Me.Id, kind, team.Id.ToString(), period), cancel);
        await transaction.RollbackToSavepointAsync(before, cancel);
        visit.Db.ChangeTracker.Clear();
        return card;
    }

    /// <summary>The round that is open, else the one of this week.</summary>
    private static async Task<Period> OpenRound(Visit visit, Team team, CancellationToken cancel) =>
        await visit.Db.Rounds.Where(r => r.TeamId == team.Id && r.ClosedAt == null).OrderBy(r => r.ClosesAt).Select(r => r.Period).FirstOrDefaultAsync(cancel) is { } open
            ? Period.Parse(open) : Period.Week(visit.Today);

    /// <summary>A row of the ledger that never gets there.</summary>
    private Delivery Row(Visit visit, Guid person, DeliveryKind kind, string subject, string period) => new()
    {
        Id = Ids.New(clock), OrganisationId = visit.Me.Organisation.Id, PersonId = person, Kind = kind, Subject = subject, Period = period, NotBefore = visit.Now, CreatedAt = visit.Now,
    };
}
