using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CheckinBot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Forecast : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "JudgedBy",
                table: "teams",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "OpenedOn",
                table: "key_results",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "board_marks",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TeamId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_board_marks", x => new { x.OrganisationId, x.TeamId, x.Number });
                });

            migrationBuilder.CreateIndex(
                name: "IX_teams_OrganisationId_LeadId",
                table: "teams",
                columns: new[] { "OrganisationId", "LeadId" });

            migrationBuilder.CreateIndex(
                name: "IX_key_results_OrganisationId_LeadsToId",
                table: "key_results",
                columns: new[] { "OrganisationId", "LeadsToId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "board_marks");

            migrationBuilder.DropIndex(
                name: "IX_teams_OrganisationId_LeadId",
                table: "teams");

            migrationBuilder.DropIndex(
                name: "IX_key_results_OrganisationId_LeadsToId",
                table: "key_results");

            migrationBuilder.DropColumn(
                name: "JudgedBy",
                table: "teams");

            migrationBuilder.DropColumn(
                name: "OpenedOn",
                table: "key_results");
        }
    }
}
