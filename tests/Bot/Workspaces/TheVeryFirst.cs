using CheckinBot.Bot.Workspaces;
using CheckinBot.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace CheckinBot.Tests.Bot.Workspaces;

/// <summary>Before anything was imported, whoever installs the bot sets an organisation up.</summary>
public sealed class TheVeryFirst
{
    [Fact]
    public async Task Two_that_come_at_once_set_up_one_organisation()
    {
        for (var round = 0; round < 10; round++)
        {
            var folder = Directory.CreateTempSubdirectory("checkinbot-").FullName;
            using (var database = await Database.Open(folder))
            {
                var workspaces = new CheckinBot.Bot.Workspaces.Workspaces(database, TimeProvider.System, NullLogger<CheckinBot.Bot.Workspaces.Workspaces>.Instance);
                var joined = await Task.WhenAll(
                    workspaces.OrganisationOf("teams", "nord", null, new Newcomer("Nord", "fr", "Europe/Paris"), default),
                    workspaces.OrganisationOf("slack", "T1", null, new Newcomer("Nord", "fr", "Europe/Paris"), default));
                Assert.Equal(Assert.Single(await database.Organisations()).Id, Assert.Single(joined.Distinct()));
            }
            Directory.Delete(folder, recursive: true);
        }
    }
}
