using System.Text;

namespace CheckinBot.Tests.Support.Teams;

/// <summary>A customer of Microsoft: people, teams and group chats.</summary>
public sealed class FakeTenant
{
    private readonly Dictionary<string, FakePerson> known = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<FakeTeam> teams = [];
    private readonly List<FakeChat> chats = [];
    private readonly string domain;

    internal FakeTenant(FakeConnector connector, FakeWorld world, string region, string name)
    {
        (Connector, World, Id, Region) = (connector, world, TeamsIds.Entra().ToString(), region);
        (ServiceUrl, domain) = ($"{connector.Url}/{region}/{Id}/", $"{name.ToLowerInvariant()}.example");
    }

    public FakeConnector Connector { get; }

    public string Id { get; }

    /// <summary>Such as <c>http://127.0.0.1:40123/amer/{tenant}/</c>: what its activities name, and what must be kept to the last slash.</summary>
    public string ServiceUrl { get; }

    /// <summary>What every call for this tenant is answered, such as <see cref="Refusal.DisabledByAdmin"/>; null is the usual way.</summary>
    public Refusal? Refusal { get; set; }

    internal string Region { get; }
    internal FakeWorld World { get; }

    /// <param name="name">Such as <c>Claire Dubois</c>.</param>
    /// <param name="email">Made of the name unless given; a guest's is of another house.</param>
    /// <param name="guest">From another tenant.</param>
    public FakePerson AddPerson(string name, string? email = null, bool guest = false)
    {
        var mailbox = string.Join('.', name.ToLowerInvariant().Normalize(NormalizationForm.FormD).Split(' ').Select(part => string.Concat(part.Where(char.IsAsciiLetterOrDigit))));
        email ??= $"{mailbox}@{(guest ? "elsewhere.example" : domain)}";
        var upn = guest ? $"{email.Replace('@', '_')}#EXT#@{domain}" : email;
        var person = new FakePerson(this, name, email, upn, guest);
        lock (World.Gate)
        {
            known.Add(person.Mri, person);
            known.Add(person.Id.ToString(), person);
            known.TryAdd(person.Upn, person);
        }
        World.Add(person.Chat);
        return person;
    }

    /// <summary>A team with its channel General, and with the bot in it.</summary>
    public FakeTeam AddTeam(string name, params FakePerson[] members)
    {
        var team = new FakeTeam(this, name, members);
        lock (World.Gate) teams.Add(team);
        return team;
    }

    /// <summary>A group chat with the bot in it.</summary>
    public FakeChat AddGroupChat(params FakePerson[] members)
    {
        var chat = new FakeChat(this, members);
        lock (World.Gate) chats.Add(chat);
        World.Add(chat.Conversation);
        return chat;
    }

    /// <summary>The id of a message that a person writes.</summary>
    internal string NextMessage() => World.NextMessage().ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <param name="id">A <c>29:1...</c>, an Entra id or a user principal name.</param>
    internal FakePerson? Person(string id)
    {
        lock (World.Gate) return known.GetValueOrDefault(id);
    }

    internal FakeTeam? Team(string id)
    {
        lock (World.Gate) return teams.Find(t => t.Id == id);
    }

    internal FakeChannel? Channel(string id)
    {
        lock (World.Gate) return teams.SelectMany(t => t.Channels).FirstOrDefault(c => c.Id == id);
    }

    internal bool SharesAPlaceWithTheBot(FakePerson person)
    {
        lock (World.Gate) return teams.Exists(t => t.BotInstalled && t.Members.Contains(person)) || chats.Exists(c => c.BotInstalled && c.Members.Contains(person));
    }
}
