using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CheckinBot.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Leases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "HeldUntil",
                table: "inbox",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.CreateTable(
                name: "send_slots",
                columns: table => new
                {
                    Edge = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Workspace = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Next = table.Column<long>(type: "bigint", nullable: false)
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
