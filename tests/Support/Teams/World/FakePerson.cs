using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Teams;

/// <summary>A member of a tenant, or a guest of it.</summary>
public sealed class FakePerson
{
    internal FakePerson(FakeTenant tenant, string name, string email, string upn, bool guest)
    {
        (Tenant, Name, Email, Upn, Guest) = (tenant, name, email, upn, guest);
        Chat = new FakeConversation(tenant, TeamsIds.PersonalChat(), "personal") { Person = this };
    }

    public FakeTenant Tenant { get; }
    public string Name { get; }
    public string Email { get; }
    public string Upn { get; }
    public bool Guest { get; }

    /// <summary>In Entra.</summary>
    public Guid Id { get; } = TeamsIds.Entra();

    /// <summary>As this bot knows them, <c>29:1...</c>.</summary>
    public string Mri { get; } = TeamsIds.Person();

    /// <summary>Their chat with the bot; it always has this id, from the day on which it is opened.</summary>
    public FakeConversation Chat { get; }

    public string Locale { get; set; } = "en-US";

    /// <summary>The zone of their client, an IANA id.</summary>
    public string Zone { get; set; } = "Europe/Paris";

    /// <summary>What every call that would reach their chat is answered, such as <see cref="Refusal.BlockedByUser"/>; null is the usual way.</summary>
    public Refusal? Refusal { get; set; }

    /// <summary>The app is installed for them.</summary>
    public bool Installed { get; private set; }

    internal bool Opened { get; set; }

    internal bool Reachable => Installed || Tenant.SharesAPlaceWithTheBot(this);

    public FakePerson Install()
    {
        Installed = Opened = true;
        return this;
    }

    public void Uninstall() => Installed = false;

    /// <summary>As a roster shows them.</summary>
    internal JsonObject Listed() => new()
    {
        ["id"] = Mri, ["name"] = Name, ["objectId"] = Id.ToString(), ["givenName"] = Name.Split(' ')[0], ["surname"] = Name.Split(' ')[^1],
        ["email"] = Email, ["userPrincipalName"] = Upn, ["tenantId"] = Tenant.Id, ["userRole"] = Guest ? "guest" : "user",
    };

    /// <summary>What their device says the time is when they do something: nobody does two things in one moment, also where a story's clock stands.</summary>
    internal DateTimeOffset Moment()
    {
        lock (gate)
        {
            var now = Tenant.Connector.Now;
            return last = now > last ? now : last.AddMilliseconds(1);
        }
    }

    private readonly Lock gate = new();
    private DateTimeOffset last;
}
