using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace CheckinBot.Tests.Support;

/// <summary>A real web server on a free port of this machine, which reads no configuration and writes no log.</summary>
internal static class Loopback
{
    /// <param name="answer">Answers every request.</param>
    /// <param name="certificate">Speaks https with it.</param>
    /// <param name="port">The one that it had before it was stopped; a free one otherwise.</param>
    public static async Task<WebApplication> Serve(RequestDelegate answer, X509Certificate2? certificate = null, int port = 0)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port, listen =>
        {
            if (certificate is not null) listen.UseHttps(certificate);
        }));
        var app = builder.Build();
        // A request that asks for a web socket may have one; who answers decides.
        app.UseWebSockets();
        app.Run(answer);
        await app.StartAsync();
        return app;
    }

    public static int Port(WebApplication app) => new Uri(app.Urls.First()).Port;
}
