using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CheckinBot.Tests.Support.Teams;

/// <summary>Reads a request from the raw line on the wire, for a server that unescapes it first sees no fault in it.</summary>
internal static partial class ReadCall
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <param name="keep">Numbers the call and keeps it.</param>
    public static async Task<(ConnectorCall Call, Refusal? Wrong)> Of(HttpContext context, Func<Func<int, ConnectorCall>, ConnectorCall> keep, TimeProvider clock)
    {
        var raw = context.Features.Get<IHttpRequestFeature>()!.RawTarget.Split('?')[0];
        var segments = raw.Split('/')[1..];
        var found = Find(context.Request.Method, segments is [_, _, .. var rest] ? [.. rest.Select(Uri.UnescapeDataString)] : []);
        var (body, wrong) = await Body(context.Request);
        var call = keep(number => found with
        {
            Number = number, At = clock.GetUtcNow(), Method = context.Request.Method, Path = raw, Body = body, Token = Token(context.Request),
            Region = segments.ElementAtOrDefault(0) ?? "", Tenant = segments.ElementAtOrDefault(1) ?? "",
            Query = context.Request.Query.ToDictionary(q => q.Key, q => q.Value.ToString()),
            Member = found.Member ?? CheckCreation.MemberOf(body),
        });
        return (call, segments.All(s => Escaped().IsMatch(s)) ? Unrouted(call, segments) ?? wrong : Refusal.Bug($"An id stands unescaped in the path: {raw}"));
    }

    private static ConnectorCall Find(string method, string[] path)
    {
        var call = new ConnectorCall { Number = 0, At = default, Method = method, Path = "" };
        return (method, path) switch
        {
            ("POST", ["v3", "conversations"]) => call with { Route = ConnectorRoute.Create },
            ("POST", ["v3", "conversations", var c, "activities"]) => call with { Route = ConnectorRoute.Send, Conversation = c },
            ("POST", ["v3", "conversations", var c, "activities", var a]) => call with { Route = ConnectorRoute.Reply, Conversation = c, Activity = a },
            ("PUT", ["v3", "conversations", var c, "activities", var a]) => call with { Route = ConnectorRoute.Update, Conversation = c, Activity = a },
            ("DELETE", ["v3", "conversations", var c, "activities", var a]) => call with { Route = ConnectorRoute.Delete, Conversation = c, Activity = a },
            ("GET", ["v3", "conversations", var c, "pagedmembers"]) => call with { Route = ConnectorRoute.PagedMembers, Conversation = c },
            ("GET", ["v3", "conversations", var c, "members"]) => call with { Route = ConnectorRoute.Members, Conversation = c },
            ("GET", ["v3", "conversations", var c, "members", var m]) => call with { Route = ConnectorRoute.Member, Conversation = c, Member = m },
            ("GET", ["v3", "teams", var t]) => call with { Route = ConnectorRoute.Team, Team = t },
            ("GET", ["v3", "teams", var t, "conversations"]) => call with { Route = ConnectorRoute.Channels, Team = t },
            _ => call,
        };
    }

    private static Refusal? Unrouted(ConnectorCall call, string[] segments)
    {
        if (call.Route is not null) return null;
        string[] path = segments is [_, _, .. var rest] ? rest : [];
        var exists = new[] { "GET", "POST", "PUT", "DELETE" }.Any(verb => Find(verb, path).Route is not null);
        return exists
            ? Refusal.Bug($"{call.Method} is not allowed on {call.Path}", "MethodNotAllowed", 405)
            : Refusal.Bug($"There is no route {call.Method} {call.Path}", "NotFound", 404);
    }

    private static async Task<(JsonObject? Body, Refusal? Wrong)> Body(HttpRequest request)
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes);
        if (!HttpMethods.IsPost(request.Method) && !HttpMethods.IsPut(request.Method)) return (null, bytes.Length == 0 ? null : Refusal.Bug($"A {request.Method} has no body."));
        var type = request.GetTypedHeaders().ContentType;
        var typed = type is not null && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) && type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase);
        try
        {
            var body = JsonNode.Parse(bytes.ToArray(), documentOptions: Strict) as JsonObject;
            if (body is null) return (null, Refusal.Bug("The body is no JSON object."));
            if (!typed) return (body, Refusal.Bug($"The Content-Type is '{request.ContentType}', not 'application/json; charset=utf-8'."));
            return (body, bytes.Length <= CheckActivity.MostBytes ? CheckActivity.Nulls(body) : CheckActivity.TooBig($"{bytes.Length} bytes"));
        }
        catch (JsonException failure)
        {
            return (null, Refusal.Bug($"The body is no JSON: {failure.Message}"));
        }
    }

    private static string? Token(HttpRequest request) =>
        request.Headers.Authorization.ToString() is var said && said.StartsWith("Bearer ", StringComparison.Ordinal) ? said["Bearer ".Length..] : null;

    [GeneratedRegex("^(?:[A-Za-z0-9._~-]|%[0-9A-Fa-f]{2})+$")]
    private static partial Regex Escaped();
}
