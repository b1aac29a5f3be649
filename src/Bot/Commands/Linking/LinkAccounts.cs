using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Linking;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Workspaces;
using CheckinBot.Objectives;
using CheckinBot.Objectives.People;
using CheckinBot.Storage.Linking;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Linking;

/// <summary><c>link @account e-mail</c>: an admin says that an account is somebody on the list. Two rows of one person become one.</summary>
public sealed class LinkAccounts(Recognise recognise, TimeProvider clock, ILogger<LinkAccounts> log) : ICommand, IPress
{
    public CommandWord Word { get; } = new("link", "lier", []);

    public bool Changes => true;

    public bool IsFor(Caller me) => new May(me).Link;

    /// <summary><i>Link them</i>, where both rows have work of their own.</summary>
    public IReadOnlyCollection<string> Verbs { get; } = ["link"];

    public async Task<Reply> Answer(Visit visit, string rest, CancellationToken cancel)
    {
        if (!visit.May.Link) return Say(visit, "Link.AdminOnly");
        var at = rest.LastIndexOf(' ');
        var (account, email) = at < 0 ? (rest, "") : (rest[..at].Trim(), rest[(at + 1)..]);
        if (account.Length == 0 || !FindAccount.IsEmail(email)) return Say(visit, "Link.Incomplete");
        if (await FindAccount.Rows(visit, email, cancel) is not [var listed] || await FindAccount.Real(visit, listed, cancel) is not { } to) return Say(visit, "Link.Unknown", email);
        if (visit.Strangers.TryGetValue(account, out var seen)) return await Adopt(visit, account, seen, to, cancel);
        switch (await FindAccount.Rows(visit, account, cancel))
        {
            case []:
                return Say(visit, "Link.Unknown", account);
            case [var from] when await KnownPeople.Real(visit.Db, from.Id, cancel) is var real && real != from.Id && real != to.Id:
                return Say(visit, "Link.Taken", from.Email, (await visit.Db.People.SingleAsync(p => p.Id == real, cancel)).Name);
            case [var from] when from.Id == to.Id || await KnownPeople.Real(visit.Db, from.Id, cancel) == to.Id:
                return Say(visit, "Link.Same", from.Email, email);
            case [var from] when await HasWork(visit, from, cancel) && await HasWork(visit, to, cancel):
                return Privately(LinkCards.Confirm(visit.Voice, Called(from), Called(to), from.Id, to.Id));
            case [var from]:
                return Privately(await Join(visit, from, to, cancel));
            case var several:
                return Privately(TalkCards.WhichOne(visit.Voice, account, [.. several.Select(Called)]));
        }
    }

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        if (!visit.May.Link) return Say(visit, "Link.AdminOnly");
        if (action.Ids is not [var one, var other] || one == other) return Privately(TalkCards.OldButton(visit.Voice));
        var (from, to) = (await visit.Db.People.SingleOrDefaultAsync(p => p.Id == one, cancel), await visit.Db.People.SingleOrDefaultAsync(p => p.Id == other, cancel));
        // Since the question was asked, one of them may have been linked.
        if (from is null || to is null || await visit.Db.Links.AnyAsync(l => l.FromId == one || l.FromId == other, cancel)) return Privately(TalkCards.OldButton(visit.Voice));
        return new Reply.Replace(await Join(visit, from, to, cancel));
    }

    private async Task<Card> Join(Visit visit, Person from, Person to, CancellationToken cancel)
    {
        var link = LinkTo(visit, to, from);
        var moved = await JoinPeople.Into(visit.Db, link, from, to, DateOnly.FromDateTime(visit.Now.UtcDateTime), cancel);
        log.LogInformation("Person {From} is {To} from now on, by link {Link} of {By}.", from.Id, to.Id, link.Id, visit.Me.Id);
        return LinkCards.Done(visit.Voice, Called(from), Called(to), from.Email, moved.KeyResults.Count, moved.Teams.Union(moved.Led).Count());
    }

    /// <summary>An account that is nobody's: no e-mail proves it, so an admin's word does.</summary>
    private async Task<Reply> Adopt(Visit visit, string account, Sighting seen, Person to, CancellationToken cancel)
    {
        var link = LinkTo(visit, to, null);
        visit.Db.Links.Add(link);
        await recognise.Settle(visit.Db, to, seen, cancel, link);
        log.LogInformation("An account of {Edge} is {To}'s from now on, by link {Link} of {By}.", seen.Edge, to.Id, link.Id, visit.Me.Id);
        return Privately(LinkCards.Done(visit.Voice, account, Called(to), to.Email, 0, 0));
    }

    private Link LinkTo(Visit visit, Person to, Person? from) => new()
    {
        Id = Ids.New(clock), OrganisationId = visit.Me.Organisation.Id, ToId = to.Id, FromId = from?.Id, Email = from?.Email, ById = visit.Me.Id, At = visit.Now,
        Moved = new Moved().ToString(),
    };

    private static async Task<bool> HasWork(Visit visit, Person person, CancellationToken cancel) =>
        await visit.Db.KeyResults.AnyAsync(k => k.OwnerId == person.Id, cancel) || await visit.Db.Checkins.AnyAsync(c => c.PersonId == person.Id, cancel)
        || await visit.Db.Teams.AnyAsync(t => t.LeadId == person.Id, cancel);

    private static string Called(Person person) => $"{person.Name} ({person.Email})";

    private static Reply.New Privately(Card card) => new Reply.New(card, Privately: true);

    private static Reply.New Say(Visit visit, string key, params object?[] with) => Privately(TalkCards.Incomplete(visit.Voice, key, with));
}
