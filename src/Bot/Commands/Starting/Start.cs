using CheckinBot.Bot.Cards;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Starting;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Cards.Writing;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Commands.Writing;
using CheckinBot.Bot.Turns;
using CheckinBot.Connectors.StartingPoints;
using CheckinBot.Objectives;
using CheckinBot.Objectives.Lenses;
using CheckinBot.Objectives.Plan;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Starting;

/// <summary><c>start</c>: four questions, then a way of seeing and a cascade to begin with. Each of its measures opens the form of <c>new</c>, filled.</summary>
public sealed class Start(Catalogue catalogue, TakeForm take, TimeProvider clock) : ICommand, IPress
{
    public CommandWord Word { get; } = new("start", "démarrer", ["commencer", "debuter", "begin", "getting started"]) { Offered = false };

    public IReadOnlyCollection<string> Verbs { get; } = ["start", "start-show", "start-edit", "start-save"];

    public Task<Reply> Answer(Visit visit, string rest, CancellationToken cancel) => Task.FromResult<Reply>(Open(visit, new StartView(visit.Voice, visit.Me.Id, catalogue.Roles)));

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel) => action switch
    {
        { Verb: "start" } => Open(visit, new StartView(visit.Voice, visit.Me.Id, catalogue.Roles)),
        { Verb: "start-show" } => await Show(visit, inputs, cancel),
        { Verb: "start-edit", Ids: [var id] } => Draft.Find(catalogue, id) is { } draft ? await Edit(visit, draft, cancel) : new Reply.New(TalkCards.OldButton(visit.Voice), Privately: true),
        { Verb: "start-save", Ids: [var id, var from] } => Draft.Find(catalogue, from) is { } draft
            ? await take.Take(visit, id, inputs, Use(visit, draft, cancel), cancel) : new Reply.New(TalkCards.OldButton(visit.Voice), Privately: true),
        _ => NotYours.Reply(visit),
    };

    /// <summary>The four questions, with what is known already.</summary>
    internal static Reply.New Open(Visit visit, StartView view) => new(
        visit.Me.AllTeams.Any(visit.May.WriteIn) ? StartForm.Render(view) : TalkCards.Incomplete(visit.Voice, "New.NoTeam"), Privately: true);

    private async Task<Reply> Show(Visit visit, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        string? Said(Func<Guid, string> id) => inputs.GetValueOrDefault(id(visit.Me.Id)) is { Length: > 0 } value ? value : null;
        var view = new StartView(visit.Voice, visit.Me.Id, catalogue.Roles)
        {
            Maturity = Said(InputIds.Maturity), Orientation = Said(InputIds.Orientation), Profile = Said(InputIds.Profile), Role = Said(InputIds.Role),
        };
        var maturity = Read<Maturity>(view.Maturity);
        Orientation[] ways = view.Orientation == StartForm.Mix ? Enum.GetValues<Orientation>() : Read<Orientation>(view.Orientation) is { } one ? [one] : [];
        var profile = Read<Profile>(view.Profile);
        var role = catalogue.Roles.FirstOrDefault(r => r.Key == view.Role);
        var missing = new Dictionary<string, string>();
        void Miss(bool isMissing, string input) { if (isMissing) missing[input] = visit.Voice["Start.Choose"]; }
        Miss(maturity is null, InputIds.Maturity(visit.Me.Id));
        Miss(ways.Length == 0, InputIds.Orientation(visit.Me.Id));
        Miss(profile is null, InputIds.Profile(visit.Me.Id));
        Miss(role is null, InputIds.Role(visit.Me.Id));
        if (missing.Count > 0) return new Reply.Problems(StartForm.Render(view), missing);
        if (visit.Me.AllTeams.All(t => !visit.May.WriteIn(t))) return NotYours.Reply(visit);
        return new Reply.Replace(ProposalCard.Render(await Proposal.Of(visit, catalogue, role!, ways, profile!.Value, maturity!.Value, cancel)));
    }

    private static T? Read<T>(string? value) where T : struct, Enum => Enum.TryParse<T>(value, out var read) && Enum.IsDefined(read) ? read : null;

    private async Task<Reply> Edit(Visit visit, Draft draft, CancellationToken cancel)
    {
        var places = await Places.Of(visit, null, cancel);
        if (places.Teams is not [var team, ..]) return new Reply.New(TalkCards.Incomplete(visit.Voice, "New.NoTeam"), Privately: true);
        var cycle = visit.Me.Structure.CycleOn(visit.Today);
        var values = draft.Values(visit.Voice, cycle?.End ?? visit.Today.AddMonths(3));
        var key = cycle is null ? "" : StartKeys.Objective(draft.Point, draft.Objective, team.Id, cycle.Id);
        var there = await visit.Db.Objectives.SingleOrDefaultAsync(o => o.Key == key && o.ClosedOn == null, cancel);
        values[GoalField.Objective] = there is not null && places.Objectives.Any(o => o.Id == there.Id) ? ShortId.Of(there.Id) : WritingForm.New + ShortId.Of(team.Id);
        if (values[GoalField.Objective].StartsWith(WritingForm.New, StringComparison.Ordinal))
            values[GoalField.Title] = Words.Typography.Of(visit.Voice.Language, draft.Objective.Title.In(visit.Voice.Language));
        if (places.Carriers.Count > 0) values[GoalField.Owner] = ShortId.Of(visit.Me.Id);
        return new Reply.New(WritingForm.Render(Use(visit, draft, cancel).View(visit.Voice, Ids.New(clock), values, places)), Privately: true);
    }

    private static FormUse Use(Visit visit, Draft draft, CancellationToken cancel) => new("start-save", draft.Measure.Standing ? "Kpi.Head" : "New.Head")
    {
        Standing = draft.Measure.Standing, From = draft.Id, Kept = (keyResult, objective, isNew) => KeepDraft.Keep(visit, draft, keyResult, objective, isNew, cancel),
    };
}
