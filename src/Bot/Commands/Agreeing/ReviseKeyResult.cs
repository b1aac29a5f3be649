using CheckinBot.Bot.Cards;
using CheckinBot.Bot.Cards.Agreeing;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Commands.Asks;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Deliveries;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Ledger;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Agreeing;

/// <summary><c>revise KEY RESULT</c>: another target, date, scope or owner, with a reason. The same form opens from its detail and from a lead's alert.</summary>
public sealed class ReviseKeyResult(Agree agree, Renderers renderers) : ICommand, IPress
{
    public CommandWord Word { get; } = new("revise", "réviser", ["revision", "révision", "modifier", "change", "changer"]) { Offered = false };

    public bool Changes => true;

    public IReadOnlyCollection<string> Verbs { get; } = ["revise", "revise-save", "gap-revise", "gap-revise-save"];

    public async Task<Reply> Answer(Visit visit, string rest, CancellationToken cancel)
    {
        if (rest.Length == 0) return new Reply.New(TalkCards.Incomplete(visit.Voice, "Terms.Incomplete"), Privately: true);
        var (found, instead) = await FindMatter.Named(visit, rest, ended: false, objectives: false, cancel);
        return instead ?? new Reply.New(await Form(visit, found!, new ActionText("revise-save", found!.KeyResult!.Id), null, cancel), Privately: true);
    }

    /// <summary>The form, filled with what is suggested. Nothing is changed before it is sent.</summary>
    /// <param name="visit">Who may propose it.</param>
    /// <param name="keyResult">What it is about.</param>
    /// <param name="suggested">Other terms than those in force.</param>
    /// <param name="cancel">Ends the work.</param>
    internal static async Task<Reply> Suggest(Visit visit, Guid keyResult, Func<Terms, Terms> suggested, CancellationToken cancel) =>
        await FindMatter.Of(visit, null, keyResult, cancel) is { } matter
            ? new Reply.New(await Form(visit, matter, new ActionText("revise-save", keyResult), null, cancel, suggested(matter.Current)), Privately: true)
            : NotYours.Reply(visit);

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        Delivery? alert = null;
        if (action.Verb.StartsWith("gap-", StringComparison.Ordinal) && (alert = await Mine.Delivery(visit, action, cancel, DeliveryKind.Gaps)) is null) return NotYours.Reply(visit);
        var id = alert is null ? action.First : action.Ids is [_, var episode] && await About.Episode(visit.Db, episode, visit.Today, cancel) is var (_, about) ? about.Standing.KeyResult.Id : null;
        if (id is null || await FindMatter.Of(visit, null, id, cancel) is not { KeyResult: { } keyResult } matter) return NotYours.Reply(visit);
        if (keyResult.ClosedOn is not null) return new Reply.New(TalkCards.OldButton(visit.Voice), Privately: true);

        var save = alert is null ? new ActionText("revise-save", keyResult.Id) : new ActionText("gap-revise-save", action.Ids);
        var form = await Form(visit, matter, save, alert, cancel);
        if (!action.Verb.EndsWith("-save", StringComparison.Ordinal)) return alert is null ? new Reply.New(form, Privately: true) : new Reply.Replace(form);
        if (!SaysPay(visit, matter) && inputs.ContainsKey(InputIds.Pay(keyResult.Id))) return NotYours.Reply(visit);
        var owners = (await Owners(visit, matter, cancel)).ConvertAll(o => o.Id);
        var read = ReadTerms.From(visit.Voice, matter, matter.Current, inputs, owners, SaysPay(visit, matter) ? visit.Me.Id : null, negotiates: false, visit.Today);
        // The same press once more: it is said already.
        var said = matter.Thread.All.LastOrDefault(r => r.ById == visit.Me.Id && r.After == read.After
            && (r.State == ProposalState.Waiting || (read.After == matter.Stands && r.At > visit.Now.AddMinutes(-5))));
        if (said is null && read.Problems.Count > 0) return new Reply.Problems(form, read.Problems);
        var answers = matter.Thread.Waiting is { } waits && matter.Sides.MayAnswer(waits, visit.Me.Id) ? waits : null;
        said ??= await agree.Say(visit, matter, keyResult.Agreement == Agreement.Agreed ? RevisionKind.Changed : RevisionKind.Offered, read.After, read.Reason, read.Note, answers, cancel);
        if (alert is not null && await visit.Db.Episodes.SingleOrDefaultAsync(e => e.Id == action.Ids[1], cancel) is { } gap)
        {
            gap.AcknowledgedOn ??= visit.Today;
            await visit.Db.SaveChangesAsync(cancel);
            return await renderers.Redraw(visit, alert, cancel);
        }
        var now = (await Matter.Of(visit.Db, visit.Me.Structure, null, keyResult.Id, visit.Today, cancel))!;
        return new Reply.Replace(OfferCard.Render(ShowOffer.View(visit.Me, now, said, null)));
    }

    private static async Task<Card> Form(Visit visit, Matter matter, ActionText save, Delivery? alert, CancellationToken cancel, Terms? suggested = null)
    {
        var owner = matter.Current.OwnerId;
        return TermsForm.Render(new TermsFormView(visit.Voice, matter.KeyResult!, matter.Current, save, alert is null ? null : new ActionText("open", alert.Id))
        {
            Suggested = suggested,
            Owners = [.. (await Owners(visit, matter, cancel)).OrderBy(o => o.Id != owner).ThenBy(o => o.Name, StringComparer.Ordinal)],
            SaysPay = SaysPay(visit, matter),
            Accepts = matter.Accepts(visit.Me.Id) is { } who ? matter.FirstName(who) : null,
        });
    }

    /// <summary>Whether that person may say that it counts for variable pay: for the lead's side, of what somebody else carries.</summary>
    private static bool SaysPay(Visit visit, Matter matter) => matter.Stands.OwnerId != visit.Me.Id && matter.Sides.Decides(visit.Me.Id);

    /// <summary>Who is in the team, leads it or carries it now.</summary>
    private static async Task<List<(Guid Id, string Name)>> Owners(Visit visit, Matter matter, CancellationToken cancel)
    {
        var (team, lead, owner) = (matter.Team.Id, matter.Team.LeadId, matter.Stands.OwnerId);
        var people = await visit.Db.People.Where(p => (p.LeftOn == null || p.LeftOn >= visit.Today)
            && (p.Id == lead || visit.Db.Memberships.Any(m => m.TeamId == team && m.PersonId == p.Id)) || p.Id == owner).Select(p => new { p.Id, p.Name }).ToListAsync(cancel);
        return people.ConvertAll(p => (p.Id, p.Name));
    }
}
