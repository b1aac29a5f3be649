using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using CheckinBot.Objectives;
using Npgsql;

namespace CheckinBot.Bench.Talk;

/// <summary>
/// The floor: Kestrel and Npgsql alone. It checks Slack's signature, and then asks who a user is (one row by a key); or keeps one row for good and
/// posts one message. Nothing is drawn, and nobody is asked what they may see.
/// </summary>
internal sealed class BareEndpoint : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly NpgsqlDataSource server;

    private BareEndpoint(WebApplication app, NpgsqlDataSource server) => (this.app, this.server) = (app, server);

    public Uri Url => new(app.Urls.First());

    public static async Task<BareEndpoint> Start(string connection, string secret, Guid organisation, Uri? stub)
    {
        var server = NpgsqlDataSource.Create(connection);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var key = Encoding.UTF8.GetBytes(secret);
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
        app.MapPost("/ask", async (HttpContext http) =>
        {
            if (await Proven(http, key) is not { } body) return Results.Unauthorized();
            var form = QueryHelpers.ParseQuery(body);
            await using var command = server.CreateCommand("""
                SELECT p."Id", p."Name", p."Language" FROM addresses a JOIN people p ON p."Id" = a."PersonId"
                WHERE a."OrganisationId" = $1 AND a."Edge" = 'slack' AND a."Workspace" = $2 AND a."UserId" = $3
                """);
            command.Parameters.Add(new() { Value = organisation });
            command.Parameters.Add(new() { Value = form["team_id"].ToString() });
            command.Parameters.Add(new() { Value = form["user_id"].ToString() });
            await using var rows = await command.ExecuteReaderAsync();
            return await rows.ReadAsync() ? Results.Json(new { text = rows.GetString(1) }) : Results.NotFound();
        });
        app.MapPost("/save", async (HttpContext http) =>
        {
            if (await Proven(http, key) is not { } body) return Results.Unauthorized();
            await using var command = server.CreateCommand("INSERT INTO bare (id, said) VALUES ($1, $2)");
            command.Parameters.Add(new() { Value = Ids.New(TimeProvider.System) });
            command.Parameters.Add(new() { Value = body });
            await command.ExecuteNonQueryAsync();
            using var message = new StringContent("""{"channel":"D1","text":"Saved.","blocks":[{"type":"section","text":{"type":"plain_text","text":"Saved."}}]}""", Encoding.UTF8, "application/json");
            using var posted = await client.PostAsync(new Uri(stub!, "chat.postMessage"), message);
            return posted.IsSuccessStatusCode ? Results.Ok() : Results.StatusCode(502);
        });
        await app.StartAsync();
        await using var table = server.CreateCommand("CREATE TABLE IF NOT EXISTS bare (id uuid PRIMARY KEY, said text NOT NULL)");
        await table.ExecuteNonQueryAsync();
        return new BareEndpoint(app, server);
    }

    /// <summary>The body; null when it was not signed.</summary>
    private static async Task<string?> Proven(HttpContext http, byte[] key)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var signed = Encoding.ASCII.GetBytes($"v0:{http.Request.Headers["X-Slack-Request-Timestamp"]}:");
        var expected = "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(key, signed.Concat(body.ToArray()).ToArray()));
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.ASCII.GetBytes(http.Request.Headers["X-Slack-Signature"].ToString()))
            ? Encoding.UTF8.GetString(body.ToArray()) : null;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await server.DisposeAsync();
    }
}
