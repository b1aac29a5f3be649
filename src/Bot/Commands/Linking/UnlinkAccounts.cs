using CheckinBot.Bot.Cards.Linking;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Turns;
using CheckinBot.Storage.Linking;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Linking;

/// <summary><c>unlink e-mail</c>: undoes the link of that e-mail, or the newest one of that person.</summary>
public sealed class UnlinkAccounts(ILogger<UnlinkAccounts> log) : ICommand
{
    public CommandWord Word { get; } = new("unlink", "délier", []);

    public bool Changes => true;

    public bool IsFor(Caller me) => new May(me).Link;

    public async Task<Reply> Answer(Visit visit, string rest, CancellationToken cancel)
    {
        if (!visit.May.Link) return Say(visit, "Link.AdminOnly");
        if (rest.Length == 0) return Say(visit, "Unlink.Incomplete");
        var rows = await FindAccount.Rows(visit, rest, cancel);
        if (rows.Count > 1) return new Reply.New(TalkCards.WhichOne(visit.Voice, rest, [.. rows.Select(p => $"{p.Name} ({p.Email})")]), Privately: true);
        var row = rows.Count == 1 ? rows[0].Id : Guid.Empty;
        if (await visit.Db.Links.Where(l => l.FromId == row || l.ToId == row).OrderByDescending(l => l.FromId == row).ThenByDescending(l => l.At).ThenByDescending(l => l.Id)
            .FirstOrDefaultAsync(cancel) is not { } link) return Say(visit, "Unlink.None", rest);
        var person = await visit.Db.People.SingleAsync(p => p.Id == link.ToId, cancel);
        await PartPeople.Of(visit.Db, link, cancel);
        log.LogInformation("Link {Link} was undone by {By}.", link.Id, visit.Me.Id);
        return new Reply.New(LinkCards.Undone(visit.Voice, $"{person.Name} ({person.Email})"), Privately: true);
    }

    private static Reply.New Say(Visit visit, string key, params object?[] with) => new Reply.New(TalkCards.Incomplete(visit.Voice, key, with), Privately: true);
}
