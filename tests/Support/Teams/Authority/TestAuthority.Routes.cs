using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CheckinBot.Tests.Support.Teams;

/// <summary>What the authority answers on the wire.</summary>
public sealed partial class TestAuthority
{
    private Task Answer(HttpContext context) => (context.Request.Method, context.Request.Path.Value!.Trim('/').Split('/')) switch
    {
        ("GET", _) when MetadataDown => Write(context, 503, null),
        ("GET", ["v1", ".well-known", "openidconfiguration"]) => WriteMetadata(context),
        ("GET", ["v1", ".well-known", "keys"]) => WriteKeys(context),
        ("POST", [var tenant, "oauth2", "v2.0", "token"]) => Grant(context, tenant),
        _ => Write(context, 404, null),
    };

    private Task WriteMetadata(HttpContext context)
    {
        Interlocked.Increment(ref metadataRequests);
        return Write(context, 200, new()
        {
            ["issuer"] = Issuer, ["authorization_endpoint"] = "https://invalid.botframework.com", ["jwks_uri"] = $"{Url}/v1/.well-known/keys",
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"), ["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt"),
        });
    }

    private Task WriteKeys(HttpContext context)
    {
        Interlocked.Increment(ref keyRequests);
        return Write(context, 200, keys.Published());
    }

    private async Task Grant(HttpContext context, string tenant)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync() : FormCollection.Empty;
        TokenCall call;
        lock (tokenCalls)
        {
            call = new TokenCall(tokenCalls.Count + 1, tenant, form.ToDictionary(f => f.Key, f => f.Value.ToString()));
            tokenCalls.Enqueue(call);
        }
        var fault = Meddle(call) ?? tokens.Refuse(call);
        if (fault?.RetryAfter is { } wait) context.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        await (fault switch
        {
            null => Write(context, 200, new() { ["token_type"] = "Bearer", ["expires_in"] = 3600, ["ext_expires_in"] = 3600, ["access_token"] = Issue() }),
            { Error: "" } => Write(context, fault.Status, null),
            _ => Write(context, fault.Status, new()
            {
                ["error"] = fault.Error, ["error_description"] = $"AADSTS{fault.Number}: {fault.Description}", ["error_codes"] = new JsonArray(fault.Number),
                ["trace_id"] = TeamsIds.Entra().ToString(), ["correlation_id"] = TeamsIds.Entra().ToString(),
            }),
        });
    }

    private static async Task Write(HttpContext context, int status, JsonObject? body)
    {
        context.Response.StatusCode = status;
        if (body is null) return;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(body.ToJsonString());
    }
}
