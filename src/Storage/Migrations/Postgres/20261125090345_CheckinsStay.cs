using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CheckinBot.Storage.Migrations.Postgres
{
    /// <summary>
    /// What was said stays said, also for statements that pass by the model. Check-ins go only with their organisation, whose row is then
    /// deleted first.
    /// </summary>
    public partial class CheckinsStay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
            CREATE FUNCTION "checkins_stay"() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF TG_OP = 'UPDATE' THEN
                    RAISE EXCEPTION 'A check-in is never changed: add one that supersedes it.';
                END IF;
                IF EXISTS (SELECT 1 FROM "organisations" WHERE "Id" = OLD."OrganisationId") THEN
                    RAISE EXCEPTION 'A check-in is never deleted, unless its organisation is: add one that supersedes it.';
                END IF;
                RETURN OLD;
            END $$;
            CREATE TRIGGER "checkins_stay" BEFORE UPDATE OR DELETE ON "checkins" FOR EACH ROW EXECUTE FUNCTION "checkins_stay"();
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
            DROP TRIGGER "checkins_stay" ON "checkins";
            DROP FUNCTION "checkins_stay"();
            """);
    }
}
