using CheckinBot.Bot.Edges.Slack.Install;
using CheckinBot.Bot.Hosting;
using CheckinBot.Scheduling.Clocks;
using CheckinBot.Tests.Support;

namespace CheckinBot.Tests.Bot.Edges.Slack.Install;

public sealed class InstallLinkCommandTests : IDisposable
{
    private readonly StringWriter output = new(), errors = new();

    [Fact]
    public async Task The_link_that_it_prints_opens_in_the_service()
    {
        await using var installing = await Installing.Open(companies: 2);
        Assert.Equal(0, await Run(installing.Settings, "atelier sud"));
        var link = output.ToString().Trim();
        Assert.StartsWith("https://okr.example/base/slack/install?code=", link, StringComparison.Ordinal);
        Assert.Equal((Installing.Second, false), installing.Part<InstallLinks>().Open(link.Split("code=")[1]));
        Assert.Empty(errors.ToString());
    }

    [Fact]
    public async Task An_organisation_that_is_not_there_is_named_with_those_that_are()
    {
        await using var installing = await Installing.Open(companies: 2);
        Assert.Equal(1, await Run(installing.Settings, "Nord"));
        Assert.Equal("There is no one organisation called 'Nord'. There are: Atelier Nord, Atelier Sud.", errors.ToString().Trim());
        Assert.Empty(output.ToString());
    }

    [Fact]
    public async Task Without_OAuth_there_are_no_links()
    {
        Assert.Equal(1, await Run(new ServiceSettings("Production", "data", "http://127.0.0.1:0"), "Atelier Nord"));
        Assert.Contains("Slack__ClientId is missing", errors.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--all")]
    [InlineData("Atelier", "Nord")]
    public async Task Wrong_use_is_told_before_anything_is_read(params string[] args)
    {
        Assert.Equal(2, await InstallLinkCommand.Run(args, _ => throw new InvalidOperationException("It read the configuration."), TimeProvider.System, output, errors));
        Assert.StartsWith("./run install-link ORGANISATION", errors.ToString(), StringComparison.Ordinal);
    }

    private Task<int> Run(ServiceSettings settings, string name) => InstallLinkCommand.Run([name], _ => settings, new DemoClock(Office.Thursday, running: false), output, errors);

    public void Dispose()
    {
        output.Dispose();
        errors.Dispose();
    }
}
