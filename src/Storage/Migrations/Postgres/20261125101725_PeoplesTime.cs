using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CheckinBot.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class PeoplesTime : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Country",
                table: "teams",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<TimeOnly>(
                name: "HoursFrom",
                table: "teams",
                type: "time without time zone",
                nullable: true);

            migrationBuilder.AddColumn<TimeOnly>(
                name: "HoursUntil",
                table: "teams",
                type: "time without time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Region",
                table: "teams",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "WorkingDays",
                table: "teams",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Country",
                table: "people",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<TimeOnly>(
                name: "HoursFrom",
                table: "people",
                type: "time without time zone",
                nullable: true);

            migrationBuilder.AddColumn<TimeOnly>(
                name: "HoursUntil",
                table: "people",
                type: "time without time zone",
                nullable: true);

            migrationBuilder.AddColumn<TimeOnly>(
                name: "OwnHour",
                table: "people",
                type: "time without time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Region",
                table: "people",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "WorkingDays",
                table: "people",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Country",
                table: "organisations",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<TimeOnly>(
                name: "HoursFrom",
                table: "organisations",
                type: "time without time zone",
                nullable: true);

            migrationBuilder.AddColumn<TimeOnly>(
                name: "HoursUntil",
                table: "organisations",
                type: "time without time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Region",
                table: "organisations",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "WorkingDays",
                table: "organisations",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "holidays",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Calendar = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Country = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Region = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_holidays", x => new { x.OrganisationId, x.Calendar, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "leaves",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leaves", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "pauses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pauses", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_leaves_OrganisationId_PersonId",
                table: "leaves",
                columns: new[] { "OrganisationId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_pauses_OrganisationId",
                table: "pauses",
                column: "OrganisationId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "holidays");

            migrationBuilder.DropTable(
                name: "leaves");

            migrationBuilder.DropTable(
                name: "pauses");

            migrationBuilder.DropColumn(
                name: "Country",
                table: "teams");

            migrationBuilder.DropColumn(
                name: "HoursFrom",
                table: "teams");

            migrationBuilder.DropColumn(
                name: "HoursUntil",
                table: "teams");

            migrationBuilder.DropColumn(
                name: "Region",
                table: "teams");

            migrationBuilder.DropColumn(
                name: "WorkingDays",
                table: "teams");

            migrationBuilder.DropColumn(
                name: "Country",
                table: "people");

            migrationBuilder.DropColumn(
                name: "HoursFrom",
                table: "people");

            migrationBuilder.DropColumn(
                name: "HoursUntil",
                table: "people");

            migrationBuilder.DropColumn(
                name: "OwnHour",
                table: "people");

            migrationBuilder.DropColumn(
                name: "Region",
                table: "people");

            migrationBuilder.DropColumn(
                name: "WorkingDays",
                table: "people");

            migrationBuilder.DropColumn(
                name: "Country",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "HoursFrom",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "HoursUntil",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "Region",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "WorkingDays",
                table: "organisations");
        }
    }
}
