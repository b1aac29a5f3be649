using CheckinBot.Bot.Hosting;
using Microsoft.AspNetCore.Builder;

namespace CheckinBot.Tests.Support.Edges;

/// <summary>A platform whose service has an address that people reach from outside, so that it hands out links.</summary>
public sealed class Published(Platform inside, Uri url) : Platform
{
    public Platform Inside => inside;

    public override ServiceSettings Settings(string directory) => inside.Settings(directory) with { PublicUrl = url };

    public override Task Settle(WebApplication app, Company company) => inside.Settle(app, company);

    public override IChat Chat(Office office) => inside.Chat(office);

    public override async ValueTask DisposeAsync()
    {
        await inside.DisposeAsync();
        await base.DisposeAsync();
    }
}
