using System.Security.Cryptography.X509Certificates;
using CheckinBot.Storage.Ledger;
using CheckinBot.Tests.Bot.Stories;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using CheckinBot.Tests.Support.Teams;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Edges.Teams;

/// <summary>What each failure of the Bot Connector does to the message, to its person and to the tenant.</summary>
public class WhenTeamsRefuses : TeamsStory
{
    [Theory]
    [InlineData(403, "ConversationBlockedByUser", DeliveryState.Failed, true, false)]
    [InlineData(403, "BotNotInConversationRoster", DeliveryState.Failed, true, false)]
    [InlineData(403, "NotEnoughPermissions", DeliveryState.Failed, true, true)]
    [InlineData(403, "MessageWritesBlocked", DeliveryState.Failed, true, true)]
    [InlineData(403, "SomethingNobodyDocumented", DeliveryState.Failed, true, false)]
    [InlineData(400, "BadSyntax", DeliveryState.Failed, false, false)]
    [InlineData(413, "MessageSizeTooBig", DeliveryState.Failed, false, false)]
    [InlineData(408, "RequestTimeout", DeliveryState.Ambiguous, false, false)]
    [InlineData(500, "ServiceError", DeliveryState.Ambiguous, false, false)]
    [InlineData(502, "ServiceError", DeliveryState.Ambiguous, false, false)]
    [InlineData(503, "ServiceError", DeliveryState.Ambiguous, false, false)]
    [InlineData(504, "ServiceError", DeliveryState.Ambiguous, false, false)]
    public async Task A_refusal_ends_one_message_and_stops_whom_it_concerns(int status, string code, DeliveryState fate, bool stops, bool tells)
    {
        await using var office = await Open();
        var claire = Of(office, "Claire");
        In(office).Connector.Meddle = call => call.Route == ConnectorRoute.Send && call.Conversation == claire.Chat.Id ? new Fault.Status(status, code) : null;
        await office.AskNow();
        Assert.Equal(fate, (await Prompt(office, "Claire")).State);
        Assert.Equal(code, (await Prompt(office, "Claire")).Reason);
        Assert.Equal(1, In(office).Connector.Calls.Count(c => c.Conversation == claire.Chat.Id));
        var stopped = await office.Database.Read(office.Company.Id, db => db.Addresses.Where(a => a.UserId == claire.Mri).Select(a => a.Stopped).SingleAsync());
        Assert.Equal(stops ? code : null, stopped);
        Assert.Equal(tells, await Told(office, "teams/" + code));
        // One failing person never stops the others.
        await office.Days(2);
        Assert.Equal(DeliveryState.Sent, (await Prompt(office, "Ada")).State);
    }

    [Theory]
    [InlineData(412, "PreconditionFailed")]
    [InlineData(429, "TooManyRequests")]
    public async Task What_was_surely_not_done_is_done_again(int status, string code)
    {
        await using var office = await Open();
        var claire = Of(office, "Claire");
        var refusals = 2;
        In(office).Connector.Meddle = call => call.Route == ConnectorRoute.Send && call.Conversation == claire.Chat.Id && refusals-- > 0 ? new Fault.Status(status, code) : null;
        await office.AskNow();
        await office.WalkTo(office.Clock.GetUtcNow().AddMinutes(2));
        Assert.Equal(DeliveryState.Sent, (await Prompt(office, "Claire")).State);
        Assert.Single(claire.Chat.Messages);
    }

    [Fact]
    public async Task A_chat_that_could_not_be_opened_is_opened_at_the_next_try()
    {
        await using var office = await Open();
        var claire = Of(office, "Claire");
        await office.Database.Write(office.Company.Id, db => db.Addresses.Where(a => a.UserId == claire.Mri).ExecuteUpdateAsync(set => set.SetProperty(a => a.Conversation, (string?)null)));
        var refusals = 2;
        In(office).Connector.Meddle = call => call.Route == ConnectorRoute.Create && call.Member == claire.Mri && refusals-- > 0 ? new Fault.Status(500) : null;
        await office.AskNow();
        await office.WalkTo(office.Clock.GetUtcNow().AddMinutes(2));
        Assert.Equal((DeliveryState.Sent, 3), ((await Prompt(office, "Claire")).State, (await Prompt(office, "Claire")).Attempt));
        Assert.Single(claire.Chat.Messages);
    }

    [Fact]
    public async Task Retry_After_is_waited_for()
    {
        await using var office = await Open();
        var claire = Of(office, "Claire");
        var refusals = 1;
        In(office).Connector.Meddle = call => call.Route == ConnectorRoute.Send && call.Conversation == claire.Chat.Id && refusals-- > 0 ? new Fault.Status(429, "TooManyRequests", TimeSpan.FromSeconds(90)) : null;
        await office.AskNow();
        await office.WalkTo(office.Clock.GetUtcNow().AddSeconds(89));
        Assert.Empty(claire.Chat.Messages);
        await office.WalkTo(office.Clock.GetUtcNow().AddSeconds(1));
        Assert.Single(claire.Chat.Messages);
    }

    [Fact]
    public async Task An_answer_that_is_lost_leaves_the_message_in_doubt_and_is_not_repeated()
    {
        await using var office = await Open();
        var claire = Of(office, "Claire");
        In(office).Connector.Meddle = call => call.Route == ConnectorRoute.Send && call.Conversation == claire.Chat.Id ? new Fault.LostAnswer() : null;
        await office.AskNow();
        await office.WalkTo(office.Clock.GetUtcNow().AddHours(1));
        Assert.Equal(DeliveryState.Ambiguous, (await Prompt(office, "Claire")).State);
        Assert.Single(claire.Chat.Messages);
    }

    [Fact]
    public async Task A_tenant_that_disabled_the_bot_hears_nothing_more_until_it_is_back()
    {
        await using var office = await Open();
        In(office).Tenant.Refusal = Refusal.DisabledByAdmin;
        await office.AskNow();
        Assert.Equal("BotDisabledByAdmin", (await Prompt(office, "Claire")).Reason);
        var calls = In(office).Connector.Calls.Count;
        await office.Days(1);
        Assert.Equal(calls, In(office).Connector.Calls.Count);
        Assert.True(await Told(office, "teams/BotDisabledByAdmin"));

        In(office).Tenant.Refusal = null;
        await office.Claire.Says("point");
        await office.Claire.Sees("Rendez-vous");
        Assert.Null(await office.Database.Read(office.Company.Id, db => db.Workspaces.Select(w => w.Stopped).SingleAsync()));
    }

    [Fact]
    public async Task Who_blocked_the_bot_is_written_to_again_once_they_write()
    {
        await using var office = await Open();
        Of(office, "Claire").Refusal = Refusal.BlockedByUser;
        await office.AskNow();
        Assert.Empty(Of(office, "Claire").Chat.Messages);
        Of(office, "Claire").Refusal = null;
        await office.Claire.Says("statut moi");
        await office.Days(7);
        Assert.Contains(await office.Claire.Messages(), m => m.Words.Contains("Point de la semaine 48", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_chat_that_is_gone_is_opened_anew()
    {
        await using var office = await Open();
        await office.Database.Write(office.Company.Id, async db =>
            (await db.Addresses.SingleAsync(a => a.UserId == Of(office, "Claire").Mri)).Conversation = "a:1gone");
        await office.AskNow();
        await office.WalkTo(office.Clock.GetUtcNow().AddMinutes(1));
        Assert.Single(Of(office, "Claire").Chat.Messages);
    }

    [Fact]
    public async Task A_wrong_secret_is_an_alarm_and_the_messages_wait()
    {
        await using var authority = await TestAuthority.Open();
        await using var office = await Office.Open(await TeamsPlatform.Open(authority));
        authority.Meddle = _ => TokenFault.InvalidClient;
        authority.RevokeAll();
        await office.AskNow();
        Assert.Equal(DeliveryState.Pending, (await Prompt(office, "Claire")).State);
        Assert.True(await Told(office, "teams/token"));
        authority.Meddle = _ => null;
        await office.WalkTo(office.Clock.GetUtcNow().AddMinutes(16));
        Assert.Single(Of(office, "Claire").Chat.Messages);
    }

    [Fact]
    public async Task A_token_that_was_revoked_is_fetched_again_at_once()
    {
        await using var authority = await TestAuthority.Open();
        await using var office = await Office.Open(await TeamsPlatform.Open(authority));
        await office.Marc.Says("statut");
        authority.RevokeAll();
        var before = Of(office, "Marc").Chat.Messages.Count;
        await office.Marc.Says("écarts");
        Assert.Equal(before + 1, Of(office, "Marc").Chat.Messages.Count);
    }

    [Fact]
    public async Task A_certificate_proves_the_bot_as_well_as_a_secret()
    {
        await using var authority = await TestAuthority.Open();
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pem");
        await File.WriteAllTextAsync(file, authority.AppCertificate.ExportCertificatePem() + "\n" + authority.AppCertificate.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem());
        var platform = await TeamsPlatform.Open(authority);
        (platform.More["Teams:AppSecret"], platform.More["Teams:CertificatePath"]) = ("", file);
        await using var office = await Office.Open(platform);
        await office.Marc.Says("statut");
        await office.Marc.Sees("Sales");
        Assert.All(authority.TokenCalls, c => Assert.NotEmpty(c["client_assertion"]));
        File.Delete(file);
    }

    [Fact]
    public async Task A_government_tenant_is_looked_for_at_its_own_host()
    {
        await using var office = await Open();
        In(office).Tenant.Refusal = Refusal.WrongHost;
        await office.AskNow();
        var url = await office.Database.Read(office.Company.Id, db => db.Addresses.Where(a => a.UserId == Of(office, "Claire").Mri).Select(a => a.ServiceUrl).SingleAsync());
        Assert.StartsWith("https://smba.infra.gcc.teams.microsoft.com/", url, StringComparison.Ordinal);
    }

    private static Task<Delivery> Prompt(Office office, string name) => office.Database.Read(office.Company.Id, db =>
        db.Deliveries.SingleAsync(d => d.PersonId == office.Company.Ids[name] && d.Kind == DeliveryKind.Prompt));

    /// <summary>Otto is the admin.</summary>
    private static Task<bool> Told(Office office, string subject) => office.Database.Read(office.Company.Id, db =>
        db.Deliveries.AnyAsync(d => d.PersonId == office.Company.Ids["Otto"] && d.Kind == DeliveryKind.Trouble && d.Subject == subject));
}
