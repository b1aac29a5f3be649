using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CheckinBot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Platforms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "FollowsChannel",
                table: "teams",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "SeenZone",
                table: "people",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Workspace",
                table: "deliveries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Conversation",
                table: "addresses",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AddColumn<string>(
                name: "DirectoryId",
                table: "addresses",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ServiceUrl",
                table: "addresses",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "heard",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_heard", x => new { x.OrganisationId, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "pictures",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Png = table.Column<byte[]>(type: "BLOB", nullable: false),
                    KeptUntil = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pictures", x => new { x.OrganisationId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "workspaces",
                columns: table => new
                {
                    Edge = table.Column<string>(type: "TEXT", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ServiceUrl = table.Column<string>(type: "TEXT", nullable: true),
                    Stopped = table.Column<string>(type: "TEXT", nullable: true),
                    StoppedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_workspaces", x => new { x.Edge, x.Id });
                });

            migrationBuilder.CreateIndex(
                name: "IX_addresses_OrganisationId_Edge_Workspace_DirectoryId",
                table: "addresses",
                columns: new[] { "OrganisationId", "Edge", "Workspace", "DirectoryId" });

            migrationBuilder.CreateIndex(
                name: "IX_addresses_OrganisationId_Edge_Workspace_UserId",
                table: "addresses",
                columns: new[] { "OrganisationId", "Edge", "Workspace", "UserId" },
                unique: true,
                filter: "\"UserId\" <> ''");

            migrationBuilder.CreateIndex(
                name: "IX_heard_At",
                table: "heard",
                column: "At");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "heard");

            migrationBuilder.DropTable(
                name: "pictures");

            migrationBuilder.DropTable(
                name: "workspaces");

            migrationBuilder.DropIndex(
                name: "IX_addresses_OrganisationId_Edge_Workspace_DirectoryId",
                table: "addresses");

            migrationBuilder.DropIndex(
                name: "IX_addresses_OrganisationId_Edge_Workspace_UserId",
                table: "addresses");

            migrationBuilder.DropColumn(
                name: "FollowsChannel",
                table: "teams");

            migrationBuilder.DropColumn(
                name: "SeenZone",
                table: "people");

            migrationBuilder.DropColumn(
                name: "Workspace",
                table: "deliveries");

            migrationBuilder.DropColumn(
                name: "DirectoryId",
                table: "addresses");

            migrationBuilder.DropColumn(
                name: "ServiceUrl",
                table: "addresses");

            migrationBuilder.AlterColumn<string>(
                name: "Conversation",
                table: "addresses",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}
