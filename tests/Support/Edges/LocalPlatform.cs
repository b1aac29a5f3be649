using CheckinBot.Bot.Edges.Local;
using CheckinBot.Bot.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CheckinBot.Tests.Support.Edges;

/// <summary>The Local page: nothing stands behind it but the service itself.</summary>
public sealed class LocalPlatform : Platform
{
    public override ServiceSettings Settings(string directory) => new("Demo", directory, "http://127.0.0.1:0");

    public override Task Settle(WebApplication app, Company company) => app.Services.GetRequiredService<LocalOffice>().Settle(company.Id);

    public override IChat Chat(Office office) => new LocalChat(office.Http);
}
