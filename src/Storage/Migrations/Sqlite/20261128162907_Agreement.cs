using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CheckinBot.Storage.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "Weight",
                table: "objectives",
                type: "TEXT",
                precision: 24,
                scale: 6,
                nullable: false,
                defaultValue: 1m);

            migrationBuilder.AddColumn<DateOnly>(
                name: "AgreedOn",
                table: "key_results",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Agreement",
                table: "key_results",
                type: "TEXT",
                nullable: false,
                defaultValue: "Agreed");

            migrationBuilder.AddColumn<DateOnly>(
                name: "PausedOn",
                table: "key_results",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "Weight",
                table: "key_results",
                type: "TEXT",
                precision: 24,
                scale: 6,
                nullable: false,
                defaultValue: 1m);

            migrationBuilder.CreateTable(
                name: "contributions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    KeyResultId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ObjectiveId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Weight = table.Column<decimal>(type: "TEXT", precision: 24, scale: 6, nullable: false, defaultValue: 1m),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    DecidedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contributions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "hushes",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Topic = table.Column<string>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hushes", x => new { x.OrganisationId, x.PersonId, x.Topic, x.SubjectId });
                });

            migrationBuilder.CreateTable(
                name: "revisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    KeyResultId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ObjectiveId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    AnswersId = table.Column<Guid>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    WaitsForId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    After_BandHigh = table.Column<decimal>(type: "TEXT", precision: 24, scale: 6, nullable: true),
                    After_BandLow = table.Column<decimal>(type: "TEXT", precision: 24, scale: 6, nullable: true),
                    After_Baseline = table.Column<decimal>(type: "TEXT", precision: 24, scale: 6, nullable: false),
                    After_Due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    After_OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    After_Target = table.Column<decimal>(type: "TEXT", precision: 24, scale: 6, nullable: false),
                    After_Title = table.Column<string>(type: "TEXT", nullable: false),
                    After_Unit = table.Column<string>(type: "TEXT", nullable: false),
                    Before_BandHigh = table.Column<decimal>(type: "TEXT", precision: 24, scale: 6, nullable: true),
                    Before_BandLow = table.Column<decimal>(type: "TEXT", precision: 24, scale: 6, nullable: true),
                    Before_Baseline = table.Column<decimal>(type: "TEXT", precision: 24, scale: 6, nullable: false),
                    Before_Due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Before_OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Before_Target = table.Column<decimal>(type: "TEXT", precision: 24, scale: 6, nullable: false),
                    Before_Title = table.Column<string>(type: "TEXT", nullable: false),
                    Before_Unit = table.Column<string>(type: "TEXT", nullable: false)
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
