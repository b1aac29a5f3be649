using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CheckinBot.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Agreement : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "PausedOn",
                table: "objectives",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "Weight",
                table: "objectives",
                type: "numeric(24,6)",
                precision: 24,
                scale: 6,
                nullable: false,
                defaultValue: 1m);

            migrationBuilder.AddColumn<DateOnly>(
                name: "AgreedOn",
                table: "key_results",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Agreement",
                table: "key_results",
                type: "text",
                nullable: false,
                defaultValue: "Agreed");

            migrationBuilder.AddColumn<DateOnly>(
                name: "PausedOn",
                table: "key_results",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "Weight",
                table: "key_results",
                type: "numeric(24,6)",
                precision: 24,
                scale: 6,
                nullable: false,
                defaultValue: 1m);

            migrationBuilder.CreateTable(
                name: "contributions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    KeyResultId = table.Column<Guid>(type: "uuid", nullable: false),
                    ObjectiveId = table.Column<Guid>(type: "uuid", nullable: false),
                    Weight = table.Column<decimal>(type: "numeric(24,6)", precision: 24, scale: 6, nullable: false, defaultValue: 1m),
                    State = table.Column<string>(type: "text", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DecidedById = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contributions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "hushes",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Topic = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hushes", x => new { x.OrganisationId, x.PersonId, x.Topic, x.SubjectId });
                });

            migrationBuilder.CreateTable(
                name: "revisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    KeyResultId = table.Column<Guid>(type: "uuid", nullable: true),
                    ObjectiveId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: true),
                    Note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AnswersId = table.Column<Guid>(type: "uuid", nullable: true),
                    State = table.Column<string>(type: "text", nullable: false),
                    WaitsForId = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedById = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    After_BandHigh = table.Column<decimal>(type: "numeric(24,6)", precision: 24, scale: 6, nullable: true),
                    After_BandLow = table.Column<decimal>(type: "numeric(24,6)", precision: 24, scale: 6, nullable: true),
                    After_Baseline = table.Column<decimal>(type: "numeric(24,6)", precision: 24, scale: 6, nullable: false),
                    After_Due = table.Column<DateOnly>(type: "date", nullable: false),
                    After_OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    After_Target = table.Column<decimal>(type: "numeric(24,6)", precision: 24, scale: 6, nullable: false),
                    After_Title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    After_Unit = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Before_BandHigh = table.Column<decimal>(type: "numeric(24,6)", precision: 24, scale: 6, nullable: true),
                    Before_BandLow = table.Column<decimal>(type: "numeric(24,6)", precision: 24, scale: 6, nullable: true),
                    Before_Baseline = table.Column<decimal>(type: "numeric(24,6)", precision: 24, scale: 6, nullable: false),
                    Before_Due = table.Column<DateOnly>(type: "date", nullable: false),
                    Before_OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Before_Target = table.Column<decimal>(type: "numeric(24,6)", precision: 24, scale: 6, nullable: false),
                    Before_Title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Before_Unit = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_revisions", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_objectives_OrganisationId_ParentId",
                table: "objectives",
                columns: new[] { "OrganisationId", "ParentId" });

            migrationBuilder.CreateIndex(
                name: "IX_contributions_OrganisationId_KeyResultId_ObjectiveId",
                table: "contributions",
                columns: new[] { "OrganisationId", "KeyResultId", "ObjectiveId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_contributions_OrganisationId_ObjectiveId",
                table: "contributions",
                columns: new[] { "OrganisationId", "ObjectiveId" });

            migrationBuilder.CreateIndex(
                name: "IX_revisions_OrganisationId_ObjectiveId_KeyResultId",
                table: "revisions",
                columns: new[] { "OrganisationId", "ObjectiveId", "KeyResultId" });

            migrationBuilder.CreateIndex(
                name: "IX_revisions_OrganisationId_WaitsForId",
                table: "revisions",
                columns: new[] { "OrganisationId", "WaitsForId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "contributions");

            migrationBuilder.DropTable(
                name: "hushes");

            migrationBuilder.DropTable(
                name: "revisions");

            migrationBuilder.DropIndex(
                name: "IX_objectives_OrganisationId_ParentId",
                table: "objectives");

            migrationBuilder.DropColumn(
                name: "PausedOn",
                table: "objectives");

            migrationBuilder.DropColumn(
                name: "Weight",
                table: "objectives");

            migrationBuilder.DropColumn(
                name: "AgreedOn",
                table: "key_results");

            migrationBuilder.DropColumn(
                name: "Agreement",
                table: "key_results");

            migrationBuilder.DropColumn(
                name: "PausedOn",
                table: "key_results");

            migrationBuilder.DropColumn(
                name: "Weight",
                table: "key_results");
        }
    }
}
