using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CheckinBot.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AboveTheLead : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Tally",
                table: "rounds",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Escalates",
                table: "organisations",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "EscalationAt",
                table: "organisations",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "EscalationById",
                table: "organisations",
                type: "uuid",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Tally",
                table: "rounds");

            migrationBuilder.DropColumn(
                name: "Escalates",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "EscalationAt",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "EscalationById",
                table: "organisations");
        }
    }
}
