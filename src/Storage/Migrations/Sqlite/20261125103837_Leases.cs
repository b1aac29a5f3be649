using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CheckinBot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Leases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "HeldUntil",
                table: "inbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateTable(
                name: "send_slots",
                columns: table => new
                {
                    Edge = table.Column<string>(type: "TEXT", nullable: false),
                    Workspace = table.Column<string>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Next = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_send_slots", x => new { x.Edge, x.Workspace });
                });

            migrationBuilder.CreateIndex(
                name: "IX_deliveries_in_hand",
                table: "deliveries",
                column: "PersonId",
                filter: "\"LeaseOwner\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "send_slots");

            migrationBuilder.DropIndex(
                name: "IX_deliveries_in_hand",
                table: "deliveries");

            migrationBuilder.DropColumn(
                name: "HeldUntil",
                table: "inbox");
        }
    }
}
