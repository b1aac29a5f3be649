using CheckinBot.Bot.Turns;
using CheckinBot.Objectives;
using CheckinBot.Storage;
using CheckinBot.Storage.Addresses;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Edges.Local;

/// <summary>Who and what the page can show: the people to be, and the channels they read.</summary>
public sealed class LocalOffice(Database database, TimeProvider clock)
{
    public sealed record View(string Organisation, bool Demo, string Zone, DateTimeOffset Now, IReadOnlyList<PersonView> People, IReadOnlyList<ChannelView> Channels);

    public sealed record PersonView(Guid Id, string Name, string Title, string Language, string Zone, IReadOnlyList<string> Teams, bool Lead, bool Admin);

    public sealed record ChannelView(Guid Id, string Team, string Name);

    public sealed record ConversationView(string Id, string Kind, string Name);

    /// <summary>The Local page shows one organisation, the first; null before any was imported.</summary>
    public async Task<Guid?> Organisation() => (await database.Organisations()).FirstOrDefault()?.Id;

    public Task<View> Look(Guid organisation) => database.Read(organisation, async db =>
    {
        var of = await db.Organisations.SingleAsync();
        var people = new List<PersonView>();
        foreach (var person in await db.People.OrderBy(p => p.Name).ToListAsync())
            if (await Caller.Of(db, person.Id, clock.GetUtcNow(), null, default) is { } caller)
                people.Add(Show(caller));
        var channels = await db.Teams.Where(t => t.Channel != null).OrderBy(t => t.Name)
            .Select(t => new ChannelView(t.Id, t.Name, t.Channel!)).ToListAsync();
        var zone = TimeZoneInfo.FindSystemTimeZoneById(of.Zone);
        return new View(of.Name, true, of.Zone, TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone), people, channels);
    });

    private static PersonView Show(Caller caller) => new(
        caller.Id,
        caller.Person.Name,
        string.Join(", ", caller.Leads.Concat(caller.Teams).Select(t => t.Name).Distinct()),
        caller.Voice.Language,
        caller.Zone.Id,
        [.. caller.Teams.Select(t => t.Name)],
        caller.Leads.Any(),
        caller.Person.Admin);

    public Task<List<ConversationView>?> Conversations(Guid organisation, Guid person) => database.Read(organisation, async db =>
    {
        if (await Caller.Of(db, person, clock.GetUtcNow(), null, default) is not { } me) return null;
        var reads = me.AllTeams.Where(t => t.Channel is not null && (me.MemberOf.Contains(t.Id) || new May(me).Lead(t)));
        return (List<ConversationView>?)
        [
            new(LocalEdge.ChatOf(person), "chat", "CheckinBot"),
            .. reads.Select(t => new ConversationView(LocalEdge.ChannelOf(t.Id), "channel", t.Channel!)),
        ];
    });

    /// <summary>Gives every person and every channel its place on the page. Run again, it adds those who came since.</summary>
    public Task Settle(Guid organisation) => database.Write(organisation, async db =>
    {
        var settled = (await db.Addresses.Where(a => a.Edge == LocalEdge.Edge).Select(a => a.Conversation).ToListAsync()).ToHashSet();
        foreach (var person in await db.People.ToListAsync())
            if (settled.Add(LocalEdge.ChatOf(person.Id)))
                db.Addresses.Add(new Address
                {
                    Id = Ids.New(clock), OrganisationId = organisation, Edge = LocalEdge.Edge, Workspace = LocalEdge.Edge,
                    PersonId = person.Id, UserId = person.Id.ToString(), Conversation = LocalEdge.ChatOf(person.Id),
                });
        foreach (var team in await db.Teams.Where(t => t.Channel != null).ToListAsync())
            if (settled.Add(LocalEdge.ChannelOf(team.Id)))
                db.Addresses.Add(new Address
                {
                    Id = Ids.New(clock), OrganisationId = organisation, Edge = LocalEdge.Edge, Workspace = LocalEdge.Edge,
                    TeamId = team.Id, Conversation = LocalEdge.ChannelOf(team.Id),
                });
    });
}
