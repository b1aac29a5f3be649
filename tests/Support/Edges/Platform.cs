using CheckinBot.Bot.Hosting;
using Microsoft.AspNetCore.Builder;

namespace CheckinBot.Tests.Support.Edges;

/// <summary>What stands behind an edge and lives on when the service restarts: its people, its conversations, its rules.</summary>
public abstract class Platform : IAsyncDisposable
{
    public static async Task<Platform> Of(Edge edge) => edge switch
    {
        Edge.Teams => await TeamsPlatform.Open(),
        Edge.Slack => await SlackPlatform.Open(),
        Edge.SlackSocket => await SlackPlatform.Open(socket: true),
        _ => new LocalPlatform(),
    };

    /// <summary>What the service is told to serve it.</summary>
    public abstract ServiceSettings Settings(string directory);

    /// <summary>Gives everybody and every channel of the company a place on it, as if the bot had been installed long ago. Run again, it adds those who came since.</summary>
    public abstract Task Settle(WebApplication app, Company company);

    /// <summary>As people use it, once the service listens.</summary>
    public abstract IChat Chat(Office office);

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
