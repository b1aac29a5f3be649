using CheckinBot.Bot.Cards;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Deliveries;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.People;
using CheckinBot.Storage.Ledger;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Setup;

/// <summary>
/// A team is set up by whoever of it answers first. The card is everybody's: a second press shows what the first one said, and who edits
/// a form that somebody else has overtaken is told so instead of undoing it.
/// </summary>
public sealed class SetUpTeam(WriteSetUp write, Renderers renderers, AdminsFromSettings admins) : IPress
{
    public IReadOnlyCollection<string> Verbs { get; } = ["set-up", "set-up-edit", "set-up-change", "set-up-back"];

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        if (action.Ids is not [var id, ..]
            || await visit.Db.Deliveries.SingleOrDefaultAsync(d => d.Id == id && d.Kind == DeliveryKind.SetUp, cancel) is not { } delivery
            || await visit.Db.Teams.SingleOrDefaultAsync(t => t.Id == Guid.Parse(delivery.Subject), cancel) is not { } team
            || !visit.May.SetUp(team)
            || await Renderers.Channel(visit.Db, delivery, visit.Now, cancel) is not { } scene) return NotYours.Reply(visit);

        var done = delivery.SettledBy == RenderSetUp.Done;
        return action switch
        {
            { Verb: "set-up-edit" } when done => new Reply.Replace(await RenderSetUp.Edit(scene, team, cancel)),
            { Verb: "set-up" } when !done => await Save(visit, scene, team, null, inputs, cancel),
            { Verb: "set-up-change", Ids: [_, var version] } when done => await Save(visit, scene, team, version, inputs, cancel),
            _ => await Shown(delivery),
        };

        async Task<Reply> Shown(Delivery row) => new Reply.Replace((await renderers.Render(visit.Db, row, visit.Now, cancel))!);
    }

    /// <param name="visit">Who answers.</param>
    /// <param name="scene">The card, as its channel reads it.</param>
    /// <param name="team">Whose.</param>
    /// <param name="edited">What the edit form showed; null on the first form.</param>
    /// <param name="inputs">The answers.</param>
    /// <param name="cancel">Ends the work.</param>
    private async Task<Reply> Save(Visit visit, Scene scene, Team team, Guid? edited, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        var read = ReadSetUp.From(scene.Voice, scene.Delivery.Id, await RenderSetUp.Members(scene, cancel), inputs);
        var lines = await TeamLine.All(scene.Db, team.Id, null, cancel);
        var overtaken = edited is { } version && version != TeamLine.Version(team, lines);
        if (read.Problems.Count == 0 && overtaken && !Stands(team, lines, read)) read.Problems[InputIds.Lines(scene.Delivery.Id)] = scene.Voice["SetUp.Overtaken"];
        if (read.Problems.Count > 0)
            return new Reply.Problems(edited is null ? (await renderers.Render(visit.Db, scene.Delivery, visit.Now, cancel))! : await RenderSetUp.Edit(scene, team, cancel), read.Problems);

        if (!overtaken)
        {
            await write.Write(visit, scene.Voice, team, read, scene.Today, cancel);
            await GiveAdmin(visit, cancel);
            (scene.Delivery.SettledBy, scene.Delivery.SettledAt) = (RenderSetUp.Done, visit.Now);
            await visit.Db.SaveChangesAsync(cancel);
        }
        return new Reply.Replace((await renderers.Render(visit.Db, scene.Delivery, visit.Now, cancel))!);
    }

    /// <summary>The same press once more: all of it is kept already.</summary>
    private static bool Stands(Team team, List<TeamLine> lines, ReadSetUp read) =>
        team.LeadId == read.Lead && team.MeetingDay == read.Meeting?.Day && team.MeetingTime == read.Meeting?.At
        && lines.Count(l => l.IsOpen) == read.Lines.Count && read.Lines.All(r => lines.Any(l => l.Says(r.Draft, r.Owner)));

    /// <summary>Somebody must be able to look after the bot: where nobody is named, the first who sets a team up.</summary>
    private async Task GiveAdmin(Visit visit, CancellationToken cancel)
    {
        if (admins.AreNamed || await visit.Db.People.AnyAsync(p => p.Admin && (p.LeftOn == null || p.LeftOn >= visit.Today), cancel)) return;
        (await visit.Db.People.SingleAsync(p => p.Id == visit.Me.Id, cancel)).Admin = true;
    }
}
