using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Deliveries;
using CheckinBot.Bot.Edges.Slack.Settings;
using CheckinBot.Bot.Edges.Slack.Web;
using CheckinBot.Bot.Hosting;
using CheckinBot.Bot.Workspaces;
using CheckinBot.Objectives;
using CheckinBot.Objectives.People;
using CheckinBot.Scheduling;
using CheckinBot.Scheduling.Clocks;
using CheckinBot.Storage;
using CheckinBot.Storage.Addresses;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Opening;
using CheckinBot.Tests.Support.Slack;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CheckinBot.Tests.Bot.Edges.Slack.Sending;

/// <summary>
/// What sends to Slack, by itself: the ledger, the dispatcher and the edge of the service, before a Slack of our own. What a card says is
/// the story's. Otto is the admin, and has no Slack.
/// </summary>
internal sealed class SlackPost : IAsyncDisposable
{
    /// <summary>A Thursday at two in Paris, longer ago than any real clock says.</summary>
    public static readonly DateTimeOffset Thursday = new(2020, 1, 9, 13, 0, 0, TimeSpan.Zero);

    private readonly string folder;
    private readonly IHost host;

    private SlackPost(string folder, IHost host, Database database, DemoClock clock, FakeSlack slack, HeldTokens tokens, KeptLog log)
    {
        (this.folder, this.host, Database, Clock, Slack, Tokens, Log) = (folder, host, database, clock, slack, tokens, log);
        Nord = slack.AddWorkspace();
        App = slack.Install(Nord);
        tokens.Keep(App);
    }

    public Database Database { get; }
    public DemoClock Clock { get; }
    public FakeSlack Slack { get; }
    public HeldTokens Tokens { get; }
    public KeptLog Log { get; }
    public SlackWorkspace Nord { get; }
    public SlackInstallation App { get; }
    public Guid Organisation { get; private set; }
    public Guid Otto { get; private set; }
    public SlackWeb Web => Part<SlackWeb>();

    /// <summary>What every message says.</summary>
    public Card Says
    {
        get => Part<DrawStory>().Card;
        set => Part<DrawStory>().Card = value;
    }

    /// <param name="scale">By how much our own limits are multiplied; stories do not wait for limits that protect Slack.</param>
    /// <param name="realTime">Slack dates its messages and counts its limits by the real clock, and not by the story's.</param>
    /// <param name="last">Stands between all that the service does with a request and the connection; it is told the story's clock.</param>
    /// <param name="line">Changes how connections come about.</param>
    public static async Task<SlackPost> Open(double scale = 1000, bool realTime = false, Func<DemoClock, DelegatingHandler>? last = null, Action<SocketsHttpHandler>? line = null)
    {
        var folder = Directory.CreateTempSubdirectory("checkinbot-").FullName;
        var database = await Database.Open(folder);
        var clock = new DemoClock(Thursday, running: false);
        var slack = await FakeSlack.Open(realTime ? TimeProvider.System : clock);
        var (tokens, log) = (new HeldTokens(), new KeptLog());
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log)).AddSingleton(database).AddSingleton<TimeProvider>(clock).AddSingleton<ISlackTokens>(tokens);
        builder.Services.AddSingleton<DrawStory>().AddSingleton<IRender>(all => all.GetRequiredService<DrawStory>()).AddSingleton<Renderers>()
            .AddSingleton<IDelivery, DeliverCards>().AddSingleton<StopSending>();
        builder.Services.AddScheduling(new SqliteFiles(folder), clock).AddSlackSending(new SlackSettings(new Uri($"{slack.Url}/api/")), scale);
        if (line is not null) builder.Services.AddHttpClient(AskSlack.Client).ConfigurePrimaryHttpMessageHandler((handler, _) => line((SocketsHttpHandler)handler));
        if (last is not null) builder.Services.AddHttpClient(AskSlack.Client).AddHttpMessageHandler(() => last(clock));
        var post = new SlackPost(folder, builder.Build(), database, clock, slack, tokens, log);
        await post.MoveIn();
        await post.host.StartAsync();
        return post;
    }

    public T Part<T>() where T : notnull => host.Services.GetRequiredService<T>();

    /// <summary>Somebody with an address in Slack.</summary>
    /// <param name="name">Such as <c>Claire Dubois</c>.</param>
    /// <param name="met">They have spoken with the bot, so their conversation is known.</param>
    public async Task<SlackUser> Hire(string name, bool met = true)
    {
        var user = Nord.AddUser(name);
        await Database.Write(Organisation, db =>
        {
            Add(db.Add, user, met);
            return Task.CompletedTask;
        });
        return user;
    }

    public void Add(Func<object, object> add, SlackUser user, bool met)
    {
        var person = new Person { Id = Ids.New(Clock), OrganisationId = Organisation, Key = user.Id, Name = user.Name, Email = user.Email };
        add(person);
        add(new Address
        {
            Id = Ids.New(Clock), OrganisationId = Organisation, Edge = "slack", Workspace = Nord.Id, PersonId = person.Id, UserId = user.Id,
            Conversation = met ? Nord.DirectMessages(user).Id : null,
        });
    }

    /// <summary>Writes to them, and returns when what that sets off at this moment is over.</summary>
    public async Task Write(params SlackUser[] users)
    {
        var ids = users.Select(u => u.Id).ToList();
        await Database.Write(Organisation, async db =>
        {
            foreach (var person in await db.Addresses.Where(a => ids.Contains(a.UserId)).Select(a => a.PersonId!.Value).ToListAsync())
                db.Deliveries.Add(new Delivery
                {
                    Id = Ids.New(Clock), OrganisationId = Organisation, PersonId = person, Kind = DeliveryKind.Prompt, Subject = Ids.New(Clock).ToString(), Period = "W2020-02",
                    NotBefore = Clock.GetUtcNow(), CreatedAt = Clock.GetUtcNow(),
                });
        });
        Part<Wake>().Now();
        await Part<Walk>().Settled();
    }

    public Task Wait(TimeSpan time) => Part<Walk>().To(Clock.GetUtcNow() + time);

    /// <summary>The only message to them, as the ledger knows it.</summary>
    public Task<Delivery> Row(SlackUser user) => Database.Read(Organisation, async db =>
    {
        var person = await db.Addresses.Where(a => a.UserId == user.Id).Select(a => a.PersonId).SingleAsync();
        return await db.Deliveries.SingleAsync(d => d.PersonId == person);
    });

    public Task<Address> AddressOf(SlackUser user) => Database.Read(Organisation, db => db.Addresses.SingleAsync(a => a.UserId == user.Id));

    public IReadOnlyList<SlackMessage> Chat(SlackUser user) => Nord.DirectMessages(user).Standing;

    public int Count(string method) => Slack.Calls.Count(c => c.Method == method);

    /// <summary>The admin is told.</summary>
    public Task<bool> Told(string code) => Database.Read(Organisation, db => db.Deliveries.AnyAsync(d => d.PersonId == Otto && d.Kind == DeliveryKind.Trouble && d.Subject == "slack/" + code));

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
        await Slack.DisposeAsync();
        Database.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private async Task MoveIn()
    {
        (Organisation, Otto) = (Ids.New(Clock), Ids.New(Clock));
        await Database.Write(Organisation, db =>
        {
            db.AddRange(new Organisation { Id = Organisation, Name = "Nord", Language = "en", Zone = "Europe/Paris" },
                new Workspace { OrganisationId = Organisation, Edge = "slack", Id = Nord.Id },
                new Person { Id = Otto, OrganisationId = Organisation, Key = "otto", Name = "Otto Weber", Email = "otto@nord.example", Admin = true });
            return Task.CompletedTask;
        });
    }

    /// <summary>Draws what the story wants said.</summary>
    private sealed class DrawStory : IRender
    {
        public Card Card { get; set; } = new("Two numbers to give", new TextBlock("Meetings: 22 on 12 November."));

        public IReadOnlyCollection<DeliveryKind> Kinds { get; } = Enum.GetValues<DeliveryKind>();

        public Task<Card?> Render(Scene scene, CancellationToken cancel) => Task.FromResult<Card?>(Card);
    }
}
