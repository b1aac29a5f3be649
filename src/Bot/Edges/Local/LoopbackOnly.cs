using System.Net;

namespace CheckinBot.Bot.Edges.Local;

/// <summary>
/// The Local page lets anybody be anybody, so nobody but this machine may reach it. A page of another site must not either: the Host
/// must be a loopback name (DNS rebinding) and the Origin, when a browser sends one, our own.
/// </summary>
public static class LoopbackOnly
{
    public static bool Allows(HttpRequest request)
    {
        var from = request.HttpContext.Connection.RemoteIpAddress;
        if (from is not null && !IPAddress.IsLoopback(from)) return false;
        if (!IsLoopback(request.Host.Host)) return false;
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || origin == $"{request.Scheme}://{request.Host}";
    }

    public static IApplicationBuilder UseLoopbackOnly(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (Allows(context.Request)) return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return context.Response.WriteAsync("The Local page answers this machine alone.");
    });

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
