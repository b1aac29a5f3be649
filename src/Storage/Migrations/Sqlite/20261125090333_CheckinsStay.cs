using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CheckinBot.Storage.Migrations.Sqlite
{
    /// <summary>
    /// What was said stays said, also for statements that pass by the model. Check-ins go only with their organisation, whose row is then
    /// deleted first. A later migration that rebuilds the table takes the triggers with it, and has to make them again: a test notices.
    /// </summary>
    public partial class CheckinsStay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
            CREATE TRIGGER "checkins_are_not_changed" BEFORE UPDATE ON "checkins" BEGIN
                SELECT RAISE(ABORT, 'A check-in is never changed: add one that supersedes it.');
            END;
            CREATE TRIGGER "checkins_are_not_deleted" BEFORE DELETE ON "checkins"
            WHEN EXISTS (SELECT 1 FROM "organisations" WHERE "Id" = OLD."OrganisationId") BEGIN
                SELECT RAISE(ABORT, 'A check-in is never deleted, unless its organisation is: add one that supersedes it.');
            END;
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
            DROP TRIGGER "checkins_are_not_changed";
            DROP TRIGGER "checkins_are_not_deleted";
            """);
    }
}
