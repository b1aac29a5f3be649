using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Drift.Alerts;
using CheckinBot.Objectives.Grading;
using CheckinBot.Objectives.Lenses;
using CheckinBot.Objectives.Meetings;
using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage.Addresses;
using CheckinBot.Storage.Boards;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Linking;
using CheckinBot.Storage.Local;
using CheckinBot.Storage.Rounds;
using CheckinBot.Storage.Sweeping;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Model;

/// <summary>Keys, lengths and indexes, the same on every provider. Every key begins with the organisation.</summary>
internal static class Tables
{
    public static void Conventions(ModelConfigurationBuilder configuration)
    {
        // Words, not numbers: a row read by hand explains itself, and the order of an enum may change.
        configuration.Properties<Level>().HaveConversion<string>();
        configuration.Properties<Nature>().HaveConversion<string>();
        configuration.Properties<Perspective>().HaveConversion<string>();
        configuration.Properties<Orientation>().HaveConversion<string>();
        configuration.Properties<Indicator>().HaveConversion<string>();
        configuration.Properties<Kind>().HaveConversion<string>();
        configuration.Properties<Direction>().HaveConversion<string>();
        configuration.Properties<Agreement>().HaveConversion<string>();
        configuration.Properties<RevisionKind>().HaveConversion<string>();
        configuration.Properties<RevisionReason>().HaveConversion<string>();
        configuration.Properties<ProposalState>().HaveConversion<string>();
        configuration.Properties<PaceShape>().HaveConversion<PaceShapeText>();
        configuration.Properties<Cadence>().HaveConversion<string>();
        configuration.Properties<Confidence>().HaveConversion<string>();
        configuration.Properties<Cause>().HaveConversion<string>();
        configuration.Properties<Origin>().HaveConversion<string>();
        configuration.Properties<Ending>().HaveConversion<string>();
        configuration.Properties<DecisionState>().HaveConversion<string>();
        configuration.Properties<DayOfWeek>().HaveConversion<string>();
        configuration.Properties<Visibility>().HaveConversion<string>();
        configuration.Properties<Weekdays>().HaveConversion<string>();
        configuration.Properties<Lens>().HaveConversion<string>();
        configuration.Properties<DeliveryKind>().HaveConversion<string>();
        configuration.Properties<DeliveryState>().HaveConversion<string>();
        configuration.Properties<Verdict>().HaveConversion<string>();
        configuration.Properties<ToldBecause>().HaveConversion<string>();
        configuration.Properties<Sensitivity>().HaveConversion<string>();
        configuration.Properties<Tally>().HaveConversion<TallyText>();
        configuration.Properties<decimal>().HavePrecision(24, 6);
    }

    public static void Shape(ModelBuilder model)
    {
        var organisations = model.Entity<Organisation>().ToTable("organisations");
        organisations.HasKey(o => o.Id);
        organisations.Ignore(o => o.EscalatesSince);
        organisations.Property(o => o.Lens).HasDefaultValue(Lens.Okr);
        organisations.Property(o => o.Sensitivity).HasDefaultValue(Sensitivity.Normal);
        People(model);
        Plan(model);
        Rounds(model);

        var deliveries = model.Entity<Delivery>().ToTable("deliveries");
        deliveries.HasKey(d => d.Id);
        deliveries.Ignore(d => d.Reader);
        deliveries.HasIndex(d => new { d.OrganisationId, d.PersonId, d.Kind, d.Subject, d.Period }).IsUnique();
        // The dispatcher looks for open rows in order of time; settled ones, soon by far the most, stay out of its way.
        deliveries.HasIndex(d => new { d.NotBefore, d.Id }).HasFilter("\"State\" IN ('Pending','Sending')").HasDatabaseName("IX_deliveries_open");
        deliveries.HasIndex(d => d.PersonId).HasFilter("\"LeaseOwner\" IS NOT NULL").HasDatabaseName("IX_deliveries_in_hand");
        deliveries.HasIndex(d => d.Id).HasFilter("\"Redraws\" > \"Drawn\"").HasDatabaseName("IX_deliveries_redraw");
        deliveries.HasIndex(d => new { d.OrganisationId, d.Period, d.Kind });

        model.Entity<SendSlots>().ToTable("send_slots").HasKey(s => new { s.Edge, s.Workspace });

        var taps = model.Entity<Tap>().ToTable("taps");
        taps.HasKey(t => new { t.OrganisationId, t.DeliveryId, t.SubjectId, t.Verb });
        taps.HasIndex(t => new { t.OrganisationId, t.SubjectId });

        var addresses = model.Entity<Address>().ToTable("addresses");
        addresses.HasKey(a => a.Id);
        addresses.HasIndex(a => new { a.OrganisationId, a.Edge, a.Workspace, a.Conversation }).IsUnique();
        addresses.HasIndex(a => new { a.OrganisationId, a.PersonId });
        // One person, one address on a platform; the second of two first messages at once is refused and finds the first.
        addresses.HasIndex(a => new { a.OrganisationId, a.Edge, a.Workspace, a.UserId }).IsUnique().HasFilter("\"UserId\" <> ''");
        addresses.HasIndex(a => new { a.OrganisationId, a.Edge, a.Workspace, a.DirectoryId });

        var links = model.Entity<Link>().ToTable("links");
        links.HasKey(l => l.Id);
        // A row is one person, and an e-mail leads to one.
        links.HasIndex(l => new { l.OrganisationId, l.FromId }).IsUnique().HasFilter("\"FromId\" IS NOT NULL");
        links.HasIndex(l => new { l.OrganisationId, l.Email }).IsUnique().HasFilter("\"Email\" IS NOT NULL");
        links.HasIndex(l => new { l.OrganisationId, l.ToId });

        model.Entity<Workspace>().ToTable("workspaces").HasKey(w => new { w.Edge, w.Id });
        // A workspace is installed once, whoever it belongs to.
        model.Entity<Installation>().ToTable("installations").HasKey(i => new { i.Edge, i.Workspace });
        model.Entity<Heard>().ToTable("heard").HasKey(h => new { h.OrganisationId, h.Key });
        var inbox = model.Entity<InboxItem>().ToTable("inbox");
        inbox.HasKey(i => i.Key);
        inbox.HasIndex(i => i.At);
        model.Entity<Heard>().HasIndex(h => h.At);
        model.Entity<KeptPicture>().ToTable("pictures").HasKey(p => new { p.OrganisationId, p.Id });

        var local = model.Entity<LocalMessage>().ToTable("local_messages");
        local.HasKey(m => m.Id);
        local.HasIndex(m => new { m.OrganisationId, m.Number });

        model.Entity<Setting>().ToTable("settings").HasKey(s => new { s.OrganisationId, s.Name });
    }

    private static void People(ModelBuilder model)
    {
        var people = model.Entity<Person>().ToTable("people");
        people.HasKey(p => p.Id);
        people.HasIndex(p => new { p.OrganisationId, p.Key }).IsUnique();
        people.Property(p => p.Words).HasDefaultValue("");
        people.HasIndex(p => new { p.OrganisationId, p.Email }).IsUnique();

        var teams = model.Entity<Team>().ToTable("teams");
        teams.HasKey(t => t.Id);
        teams.HasIndex(t => new { t.OrganisationId, t.Key }).IsUnique();
        teams.HasIndex(t => new { t.OrganisationId, t.LeadId });

        var members = model.Entity<Membership>().ToTable("memberships");
        members.HasKey(m => new { m.OrganisationId, m.TeamId, m.PersonId });
        members.HasIndex(m => new { m.OrganisationId, m.PersonId });

        var leaves = model.Entity<Leave>().ToTable("leaves");
        leaves.HasKey(l => l.Id);
        leaves.HasIndex(l => new { l.OrganisationId, l.PersonId });
        leaves.HasIndex(l => new { l.OrganisationId, l.DelegateId });

        var grants = model.Entity<Grant>().ToTable("grants");
        grants.HasKey(g => new { g.OrganisationId, g.PersonId, g.ReaderId });
        grants.HasIndex(g => new { g.OrganisationId, g.ReaderId });

        var pauses = model.Entity<Pause>().ToTable("pauses");
        pauses.HasKey(p => p.Id);
        pauses.HasIndex(p => p.OrganisationId);

        model.Entity<OwnHoliday>().ToTable("holidays").HasKey(h => new { h.OrganisationId, h.Calendar, h.Day });
    }

    private static void Plan(ModelBuilder model)
    {
        var cycles = model.Entity<Cycle>().ToTable("cycles");
        cycles.HasKey(c => c.Id);
        cycles.HasIndex(c => new { c.OrganisationId, c.Key }).IsUnique();

        var objectives = model.Entity<Objective>().ToTable("objectives");
        objectives.HasKey(o => o.Id);
        objectives.HasIndex(o => new { o.OrganisationId, o.Key }).IsUnique();
        objectives.HasIndex(o => new { o.OrganisationId, o.TeamId });
        objectives.HasIndex(o => new { o.OrganisationId, o.ParentId });
        // What goes on goes on once in a cycle.
        objectives.HasIndex(o => new { o.CarriedFromId, o.CycleId }).IsUnique().HasFilter("\"CarriedFromId\" IS NOT NULL");
        objectives.Property(o => o.Words).HasDefaultValue("");
        objectives.Property(o => o.Weight).HasDefaultValue(1m).HasSentinel(1m);

        var keyResults = model.Entity<KeyResult>().ToTable("key_results");
        keyResults.HasIndex(k => new { k.OrganisationId, k.LeadsToId });
        keyResults.HasKey(k => k.Id);
        keyResults.HasIndex(k => new { k.OrganisationId, k.Key }).IsUnique();
        keyResults.HasIndex(k => new { k.OrganisationId, k.ObjectiveId });
        keyResults.HasIndex(k => new { k.OrganisationId, k.OwnerId });
        keyResults.HasIndex(k => new { k.CarriedFromId, k.ObjectiveId }).IsUnique().HasFilter("\"CarriedFromId\" IS NOT NULL");
        keyResults.Property(k => k.Words).HasDefaultValue("");
        keyResults.Property(k => k.Weight).HasDefaultValue(1m).HasSentinel(1m);
        keyResults.Property(k => k.Agreement).HasDefaultValue(Agreement.Agreed);

        var revisions = model.Entity<Revision>().ToTable("revisions");
        revisions.HasKey(r => r.Id);
        revisions.ComplexProperty(r => r.Before);
        revisions.ComplexProperty(r => r.After);
        revisions.HasIndex(r => new { r.OrganisationId, r.ObjectiveId, r.KeyResultId });
        revisions.HasIndex(r => new { r.OrganisationId, r.WaitsForId });

        var contributions = model.Entity<Contribution>().ToTable("contributions");
        contributions.HasKey(c => c.Id);
        contributions.Property(c => c.Weight).HasDefaultValue(1m).HasSentinel(1m);
        contributions.HasIndex(c => new { c.OrganisationId, c.KeyResultId, c.ObjectiveId }).IsUnique();
        contributions.HasIndex(c => new { c.OrganisationId, c.ObjectiveId });

        model.Entity<TurningPoint>().ToTable("turning_points").HasKey(t => new { t.OrganisationId, t.ObjectiveId });

        model.Entity<Hush>().ToTable("hushes").HasKey(h => new { h.OrganisationId, h.PersonId, h.Topic, h.SubjectId });

        var checkins = model.Entity<Checkin>().ToTable("checkins");
        checkins.HasKey(c => c.Id);
        checkins.HasIndex(c => new { c.OrganisationId, c.KeyResultId, c.AsOf });
        // Two answers that both mean to correct the same one: the second is refused and looks again.
        checkins.HasIndex(c => c.SupersedesId).IsUnique();

        var grades = model.Entity<Grade>().ToTable("grades");
        grades.HasKey(g => g.Id);
        grades.HasIndex(g => new { g.OrganisationId, g.KeyResultId });
        grades.HasIndex(g => g.SupersedesId).IsUnique();

        var decisions = model.Entity<Decision>().ToTable("decisions");
        decisions.HasKey(d => d.Id);
        decisions.HasIndex(d => new { d.OrganisationId, d.TeamId, d.At });
        // It ends once.
        decisions.HasIndex(d => d.OfId).IsUnique();

        model.Entity<BoardMark>().ToTable("board_marks").HasKey(m => new { m.OrganisationId, m.TeamId, m.Number });
    }

    private static void Rounds(ModelBuilder model)
    {
        var rounds = model.Entity<Round>().ToTable("rounds");
        rounds.HasKey(r => r.Id);
        rounds.HasIndex(r => new { r.OrganisationId, r.TeamId, r.Period }).IsUnique();

        model.Entity<Exemption>().ToTable("exemptions")
            .HasKey(e => new { e.OrganisationId, e.PersonId, e.KeyResultId, e.Period });

        var standIns = model.Entity<StandIn>().ToTable("stand_ins");
        // A number is given by one person.
        standIns.HasKey(s => new { s.OrganisationId, s.KeyResultId, s.Period });
        standIns.HasIndex(s => new { s.OrganisationId, s.PersonId, s.Period });

        var episodes = model.Entity<Episode>().ToTable("episodes");
        episodes.HasKey(e => e.Id);
        episodes.HasIndex(e => new { e.OrganisationId, e.TeamId, e.ClosedOn });
        episodes.HasIndex(e => new { e.OrganisationId, e.KeyResultId });
        episodes.Ignore(e => e.Acknowledged);

        model.Entity<Telling>().ToTable("tellings").HasKey(t => new { t.OrganisationId, t.EpisodeId, t.Period });
        model.Entity<StoredVerdict>().ToTable("verdicts").HasKey(v => new { v.OrganisationId, v.KeyResultId });
    }
}
