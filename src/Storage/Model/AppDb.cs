using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Drift.Alerts;
using CheckinBot.Objectives.Grading;
using CheckinBot.Objectives.Meetings;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Addresses;
using CheckinBot.Storage.Boards;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Linking;
using CheckinBot.Storage.Local;
using CheckinBot.Storage.Rounds;
using CheckinBot.Storage.Structures;
using CheckinBot.Storage.Sweeping;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Model;

/// <summary>
/// The whole database. Every query sees the rows of one organisation, the <see cref="Tenant"/>; a query of a context without one
/// throws, and the few that look across say so with <c>IgnoreQueryFilters</c>.
/// </summary>
public abstract class AppDb(DbContextOptions options) : DbContext(options)
{
    private Guid? tenant;
    private Structure? seen;

    /// <exception cref="InvalidOperationException">No organisation was named.</exception>
    public Guid Tenant
    {
        get => tenant ?? throw new InvalidOperationException("Name the organisation before asking the database anything.");
        internal set => tenant = value;
    }

    /// <summary>Whether anything saved so far changes when somebody is asked.</summary>
    internal bool TeamsTouched { get; set; }

    /// <summary>Whether anything saved so far is to be sent, or drawn again.</summary>
    internal bool MessagesTouched { get; set; }

    /// <summary>The organisations whose structure was changed by anything saved so far.</summary>
    internal HashSet<Guid> StructuresTouched { get; } = [];

    /// <summary>The boards that anything saved so far has changed.</summary>
    internal MarkBoards Boards { get; } = new();

    internal Structures.Structures? Structures
    {
        private get;
        set => (field, seen) = (value, null);
    }

    /// <summary>The same, for whoever has not read the mark; once read, a context does not ask again.</summary>
    public async Task<Structure> Structure(CancellationToken cancel) => StructuresTouched.Count == 0 && seen is { } known && known.Organisation.Id == Tenant
        ? known
        : await Structure(await Settings.Where(s => s.Name == StructureEdition.Name).Select(s => s.Value).FirstOrDefaultAsync(cancel), cancel);

    /// <summary>How the organisation is built, as this context sees it.</summary>
    /// <param name="edition">The value of <see cref="StructureEdition"/>, read before in this context; null when there is none.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task<Structure> Structure(string? edition, CancellationToken cancel) => seen = await (Structures ?? new()).Of(this, edition, cancel);

    public DbSet<Organisation> Organisations => Set<Organisation>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<Team> Teams => Set<Team>();
    public DbSet<Membership> Memberships => Set<Membership>();
    public DbSet<Grant> Grants => Set<Grant>();
    public DbSet<Leave> Leaves => Set<Leave>();
    public DbSet<Pause> Pauses => Set<Pause>();
    public DbSet<OwnHoliday> OwnHolidays => Set<OwnHoliday>();
    public DbSet<Cycle> Cycles => Set<Cycle>();
    public DbSet<Objective> Objectives => Set<Objective>();
    public DbSet<KeyResult> KeyResults => Set<KeyResult>();
    public DbSet<Revision> Revisions => Set<Revision>();
    public DbSet<Contribution> Contributions => Set<Contribution>();
    public DbSet<TurningPoint> TurningPoints => Set<TurningPoint>();
    public DbSet<Hush> Hushes => Set<Hush>();
    public DbSet<Checkin> Checkins => Set<Checkin>();
    public DbSet<Grade> Grades => Set<Grade>();
    public DbSet<Decision> Decisions => Set<Decision>();
    public DbSet<BoardMark> BoardMarks => Set<BoardMark>();
    public DbSet<Episode> Episodes => Set<Episode>();
    public DbSet<Telling> Tellings => Set<Telling>();
    public DbSet<StoredVerdict> Verdicts => Set<StoredVerdict>();
    public DbSet<Round> Rounds => Set<Round>();
    public DbSet<Exemption> Exemptions => Set<Exemption>();
    public DbSet<StandIn> StandIns => Set<StandIn>();
    public DbSet<Delivery> Deliveries => Set<Delivery>();
    public DbSet<SendSlots> SendSlots => Set<SendSlots>();
    public DbSet<Tap> Taps => Set<Tap>();
    public DbSet<Address> Addresses => Set<Address>();
    public DbSet<Link> Links => Set<Link>();
    public DbSet<Workspace> Workspaces => Set<Workspace>();
    public DbSet<Installation> Installations => Set<Installation>();
    public DbSet<InboxItem> Inbox => Set<InboxItem>();
    public DbSet<Heard> Heard => Set<Heard>();
    public DbSet<KeptPicture> Pictures => Set<KeptPicture>();
    public DbSet<LocalMessage> LocalMessages => Set<LocalMessage>();
    public DbSet<Setting> Settings => Set<Setting>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        Tables.Conventions(configurationBuilder);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        Tables.Shape(modelBuilder);
        modelBuilder.Entity<Organisation>().HasQueryFilter(o => o.Id == Tenant);
        modelBuilder.Entity<Person>().HasQueryFilter(x => x.OrganisationId == Tenant);
        modelBuilder.Entity<Team>().HasQueryFilter(x => x.OrganisationId == Tenant);
        modelBuilder.Entity<Membership>().HasQueryFilter(x => x.OrganisationId == Tenant);
        modelBuilder.Entity<Grant>().HasQueryFilter(x => x.OrganisationId == Tenant);
        modelBuilder.Entity<Leave>().HasQueryFilter(x => x.OrganisationId == Tenant);
        modelBuilder.Entity<Pause>().HasQueryFilter(x => x.OrganisationId == Tenant);
        modelBuilder.Entity<OwnHoliday>().HasQueryFilter(x => x.OrganisationId == Tenant);
        modelBuilder.Entity<Cycle>().HasQueryFilter(x => x.OrganisationId == Tenant);
        modelBuilder.Entity<Objective>().HasQueryFilter(x => x.OrganisationId == Tenant);
        modelBuilder.Entity<KeyResult>().HasQueryFilter(x => x.OrganisationId == Tenant);
        modelBuilder.Entity<Revision>().HasQueryFilter(x => x.OrganisationId == Tenant);
        modelBuilder.Entity<Contribution>().HasQueryFilter(x => x.OrganisationId == Tenant);
        modelBuilder.Entity<TurningPoint>().HasQueryFilter(x => x.OrganisationId == Tenant);
        modelBuilder.Entity<Hush>().HasQueryFilter(x => x.OrganisationId == Tenant);
        modelBuilder.Entity<Checkin>().HasQueryFilter(x => x.OrganisationId == Tenant);
        modelBuilder.Entity<Grade>().HasQueryFilter(x => x.OrganisationId == Tenant);
        modelBuilder.Entity<Decision>().HasQueryFilter(x => x.OrganisationId == Tenant);
        modelBuilder.Entity<BoardMark>().HasQueryFilter(x => x.OrganisationId == Tenant);
        modelBuilder.Entity<Episode>().HasQueryFilter(x => x.OrganisationId == Tenant);
        modelBuilder.Entity<Telling>().HasQueryFilter(x => x.OrganisationId == Tenant);
        modelBuilder.Entity<StoredVerdict>().HasQueryFilter(x => x.OrganisationId == Tenant);
        modelBuilder.Entity<Round>().HasQueryFilter(x => x.OrganisationId == Tenant);
        modelBuilder.Entity<StandIn>().HasQueryFilter(x => x.OrganisationId == Tenant);
        modelBuilder.Entity<Exemption>().HasQueryFilter(x => x.OrganisationId == Tenant);
        modelBuilder.Entity<Delivery>().HasQueryFilter(x => x.OrganisationId == Tenant);
        modelBuilder.Entity<SendSlots>().HasQueryFilter(x => x.OrganisationId == Tenant);
        modelBuilder.Entity<Tap>().HasQueryFilter(x => x.OrganisationId == Tenant);
        modelBuilder.Entity<Address>().HasQueryFilter(x => x.OrganisationId == Tenant);
        modelBuilder.Entity<Link>().HasQueryFilter(x => x.OrganisationId == Tenant);
        modelBuilder.Entity<Workspace>().HasQueryFilter(x => x.OrganisationId == Tenant);
        modelBuilder.Entity<Installation>().HasQueryFilter(x => x.OrganisationId == Tenant);
        modelBuilder.Entity<InboxItem>().HasQueryFilter(x => x.OrganisationId == Tenant);
        modelBuilder.Entity<Heard>().HasQueryFilter(x => x.OrganisationId == Tenant);
        modelBuilder.Entity<KeptPicture>().HasQueryFilter(x => x.OrganisationId == Tenant);
        modelBuilder.Entity<LocalMessage>().HasQueryFilter(x => x.OrganisationId == Tenant);
        modelBuilder.Entity<Setting>().HasQueryFilter(x => x.OrganisationId == Tenant);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        var looks = Look();
        try
        {
            BeginToSave();
            return base.SaveChanges(acceptAllChangesOnSuccess);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = looks;
        }
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var looks = Look();
        try
        {
            await FollowCadence.Saved(this, cancellationToken);
            BeginToSave();
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = looks;
        }
    }

    /// <summary>
    /// Looks at all that is to be saved, and once: each question to the tracker would else compare every row that was read with what it was, and so would the save.
    /// </summary>
    /// <returns>Whether the tracker looked by itself before; the save switches that on again.</returns>
    private bool Look()
    {
        var looks = ChangeTracker.AutoDetectChangesEnabled;
        if (looks) ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        return looks;
    }

    private void BeginToSave()
    {
        AppendOnly.Check(ChangeTracker);
        StorableText.Clean(ChangeTracker);
        Boards.Saving(this);
        OwnRows.Check(ChangeTracker, Tenant);
        TeamsTouched |= TeamRows.AreTouched(ChangeTracker);
        MessagesTouched |= MessageRows.AreTouched(ChangeTracker);
        StructuresTouched.UnionWith(StructureEdition.Touched(ChangeTracker));
    }
}
