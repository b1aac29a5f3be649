using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CheckinBot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CyclesLensesAndSettings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<TimeOnly>(
                name: "AskHour",
                table: "teams",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Cadence",
                table: "teams",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "LocksCadence",
                table: "teams",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Sensitivity",
                table: "teams",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Visibility",
                table: "teams",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AskDay",
                table: "people",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Platform",
                table: "people",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<TimeOnly>(
                name: "AskHour",
                table: "organisations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Cadence",
                table: "organisations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Lens",
                table: "organisations",
                type: "TEXT",
                nullable: false,
                defaultValue: "Okr");

            migrationBuilder.AddColumn<string>(
                name: "Sensitivity",
                table: "organisations",
                type: "TEXT",
                nullable: false,
                defaultValue: "Normal");

            migrationBuilder.AddColumn<string>(
                name: "Visibility",
                table: "organisations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Cadence",
                table: "objectives",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "CarriedFromId",
                table: "objectives",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Accepted",
                table: "leaves",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "DelegateId",
                table: "leaves",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "CarriedFromId",
                table: "key_results",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "AcknowledgedOn",
                table: "episodes",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FoundAs",
                table: "episodes",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "decisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TeamId = table.Column<Guid>(type: "TEXT", nullable: false),
                    KeyResultId = table.Column<Guid>(type: "TEXT", nullable: true),
                    What = table.Column<string>(type: "TEXT", nullable: false),
                    WhoId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    OfId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_decisions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "grades",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    KeyResultId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CycleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Value = table.Column<decimal>(type: "TEXT", precision: 24, scale: 6, nullable: false),
                    Score = table.Column<decimal>(type: "TEXT", precision: 24, scale: 6, nullable: false),
                    Ending = table.Column<string>(type: "TEXT", nullable: false),
                    Reflection = table.Column<string>(type: "TEXT", nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    SupersedesId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_grades", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "grants",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReaderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_grants", x => new { x.OrganisationId, x.PersonId, x.ReaderId });
                });

            migrationBuilder.CreateTable(
                name: "stand_ins",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    KeyResultId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Period = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stand_ins", x => new { x.OrganisationId, x.KeyResultId, x.Period });
                });

            migrationBuilder.CreateTable(
                name: "tellings",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EpisodeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Period = table.Column<string>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Because = table.Column<string>(type: "TEXT", nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tellings", x => new { x.OrganisationId, x.EpisodeId, x.Period });
                });

            migrationBuilder.CreateTable(
                name: "turning_points",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ObjectiveId = table.Column<Guid>(type: "TEXT", nullable: false),
                    KeyResultId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<decimal>(type: "TEXT", precision: 24, scale: 6, nullable: false),
                    Then = table.Column<string>(type: "TEXT", nullable: false),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_turning_points", x => new { x.OrganisationId, x.ObjectiveId });
                });

            migrationBuilder.CreateTable(
                name: "verdicts",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    KeyResultId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", nullable: false),
                    Since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    JudgedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    HeadingFor = table.Column<decimal>(type: "TEXT", precision: 24, scale: 6, nullable: true),
                    Low = table.Column<decimal>(type: "TEXT", precision: 24, scale: 6, nullable: true),
                    High = table.Column<decimal>(type: "TEXT", precision: 24, scale: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_verdicts", x => new { x.OrganisationId, x.KeyResultId });
                });

            migrationBuilder.CreateIndex(
                name: "IX_objectives_CarriedFromId_CycleId",
                table: "objectives",
                columns: new[] { "CarriedFromId", "CycleId" },
                unique: true,
                filter: "\"CarriedFromId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_leaves_OrganisationId_DelegateId",
                table: "leaves",
                columns: new[] { "OrganisationId", "DelegateId" });

            migrationBuilder.CreateIndex(
                name: "IX_key_results_CarriedFromId_ObjectiveId",
                table: "key_results",
                columns: new[] { "CarriedFromId", "ObjectiveId" },
                unique: true,
                filter: "\"CarriedFromId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_decisions_OfId",
                table: "decisions",
                column: "OfId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_decisions_OrganisationId_TeamId_At",
                table: "decisions",
                columns: new[] { "OrganisationId", "TeamId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_grades_OrganisationId_KeyResultId",
                table: "grades",
                columns: new[] { "OrganisationId", "KeyResultId" });

            migrationBuilder.CreateIndex(
                name: "IX_grades_SupersedesId",
                table: "grades",
                column: "SupersedesId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_grants_OrganisationId_ReaderId",
                table: "grants",
                columns: new[] { "OrganisationId", "ReaderId" });

            migrationBuilder.CreateIndex(
                name: "IX_stand_ins_OrganisationId_PersonId_Period",
                table: "stand_ins",
                columns: new[] { "OrganisationId", "PersonId", "Period" });

            migrationBuilder.Sql("""
                CREATE TRIGGER "grades_are_not_changed" BEFORE UPDATE ON "grades" BEGIN
                    SELECT RAISE(ABORT, 'A grade is never changed: add one that supersedes it.');
                END;
                CREATE TRIGGER "grades_are_not_deleted" BEFORE DELETE ON "grades"
                WHEN EXISTS (SELECT 1 FROM "organisations" WHERE "Id" = OLD."OrganisationId") BEGIN
                    SELECT RAISE(ABORT, 'A grade is never deleted, unless its organisation is: add one that supersedes it.');
                END;
                CREATE TRIGGER "decisions_are_not_changed" BEFORE UPDATE ON "decisions" BEGIN
                    SELECT RAISE(ABORT, 'A decision is never changed: add one that tells its end.');
                END;
                CREATE TRIGGER "decisions_are_not_deleted" BEFORE DELETE ON "decisions"
                WHEN EXISTS (SELECT 1 FROM "organisations" WHERE "Id" = OLD."OrganisationId") BEGIN
                    SELECT RAISE(ABORT, 'A decision is never deleted, unless its organisation is: add one that tells its end.');
                END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "decisions");

            migrationBuilder.DropTable(
                name: "grades");

            migrationBuilder.DropTable(
                name: "grants");

            migrationBuilder.DropTable(
                name: "stand_ins");

            migrationBuilder.DropTable(
                name: "tellings");

            migrationBuilder.DropTable(
                name: "turning_points");

            migrationBuilder.DropTable(
                name: "verdicts");

            migrationBuilder.DropIndex(
                name: "IX_objectives_CarriedFromId_CycleId",
                table: "objectives");

            migrationBuilder.DropIndex(
                name: "IX_leaves_OrganisationId_DelegateId",
                table: "leaves");

            migrationBuilder.DropIndex(
                name: "IX_key_results_CarriedFromId_ObjectiveId",
                table: "key_results");

            migrationBuilder.DropColumn(
                name: "AskHour",
                table: "teams");

            migrationBuilder.DropColumn(
                name: "Cadence",
                table: "teams");

            migrationBuilder.DropColumn(
                name: "LocksCadence",
                table: "teams");

            migrationBuilder.DropColumn(
                name: "Sensitivity",
                table: "teams");

            migrationBuilder.DropColumn(
                name: "Visibility",
                table: "teams");

            migrationBuilder.DropColumn(
                name: "AskDay",
                table: "people");

            migrationBuilder.DropColumn(
                name: "Platform",
                table: "people");

            migrationBuilder.DropColumn(
                name: "AskHour",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "Cadence",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "Lens",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "Sensitivity",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "Visibility",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "Cadence",
                table: "objectives");

            migrationBuilder.DropColumn(
                name: "CarriedFromId",
                table: "objectives");

            migrationBuilder.DropColumn(
                name: "Accepted",
                table: "leaves");

            migrationBuilder.DropColumn(
                name: "DelegateId",
                table: "leaves");

            migrationBuilder.DropColumn(
                name: "CarriedFromId",
                table: "key_results");

            migrationBuilder.DropColumn(
                name: "AcknowledgedOn",
                table: "episodes");

            migrationBuilder.DropColumn(
                name: "FoundAs",
                table: "episodes");
        }
    }
}
