using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace CheckinBot.Tests.Support;

/// <summary>A real web server on a free port of this machine, which reads no configuration and writes no log.</summary>
internal static class Loopback
{
    public static async Task<WebApplication> Serve(RequestDelegate answer, X509Certificate2? certificate = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
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
