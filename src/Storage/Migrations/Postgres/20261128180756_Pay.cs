using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CheckinBot.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Pay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "After_CountsForPay",
                table: "revisions",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "Before_CountsForPay",
                table: "revisions",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            // What was said of a key result that counts for pay was said of just that.
            migrationBuilder.Sql("""
                UPDATE revisions SET "Before_CountsForPay" = TRUE, "After_CountsForPay" = TRUE
                WHERE "KeyResultId" IN (SELECT "Id" FROM key_results WHERE "CountsForPay");
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "After_CountsForPay",
                table: "revisions");

            migrationBuilder.DropColumn(
                name: "Before_CountsForPay",
                table: "revisions");
        }
    }
}
