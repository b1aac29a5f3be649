using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CheckinBot.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class PaceShapes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "Pace",
                table: "key_results",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AddColumn<Guid>(
                name: "PacedById",
                table: "key_results",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PacedOn",
                table: "key_results",
                type: "date",
                nullable: true);

            // Nobody had chosen "Straight": it was what stood there unless an import said more. And "Phased" had no steps.
            migrationBuilder.Sql("""UPDATE key_results SET "Pace" = CASE "Pace" WHEN 'Seasonal' THEN 'seasonal' END;""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                UPDATE key_results SET "Pace" = CASE WHEN "Pace" = 'seasonal' THEN 'Seasonal' WHEN "Pace" LIKE 'phased%' THEN 'Phased' ELSE 'Straight' END;
                """);

            migrationBuilder.DropColumn(
                name: "PacedById",
                table: "key_results");

            migrationBuilder.DropColumn(
                name: "PacedOn",
                table: "key_results");

            migrationBuilder.AlterColumn<string>(
                name: "Pace",
                table: "key_results",
                type: "text",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true);
        }
    }
}
