using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>Reads a request as Slack does: a form, JSON where the method takes it, or a query (docs.slack.dev/apis/web-api).</summary>
internal static class ReadSlackCall
{
    /// <summary>Fields of a form that carry JSON.</summary>
    private static readonly HashSet<string> Nested = ["blocks", "view", "metadata", "unfurls", "files", "attachments"];

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <param name="keep">Numbers the call and keeps it.</param>
    public static async Task<(SlackCall Call, SlackRefusal? Wrong)> Of(HttpContext context, string method, Func<Func<int, SlackCall>, SlackCall> keep, TimeProvider clock)
    {
        var request = context.Request;
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes);
        var (arguments, wrong) = Arguments(request, method, bytes.ToArray());
        var call = keep(number => new SlackCall
        {
            Number = number, At = clock.GetUtcNow(), Method = method, Verb = request.Method, Path = request.Path, Arguments = arguments,
            Token = Bearer(request) ?? (string?)arguments["token"], Client = Basic(request), Bytes = bytes.ToArray(),
        });
        return (call, wrong);
    }

    private static (JsonObject Arguments, SlackRefusal? Wrong) Arguments(HttpRequest request, string method, byte[] body)
    {
        if (method == "upload") return ([], null);
        if (request.Query.ContainsKey("token")) return ([], SlackRefusal.Bug("not_authed", "a token in the query is read by everybody on the way, and by Slack no more"));
        var query = Form(request.Query.Select(q => KeyValuePair.Create(q.Key, q.Value.ToString())));
        if (HttpMethods.IsGet(request.Method) || body.Length == 0) return query;
        var type = request.GetTypedHeaders().ContentType?.MediaType.Value ?? "";
        if (type == "application/x-www-form-urlencoded") return Form(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body)).Select(f => KeyValuePair.Create(f.Key, f.Value.ToString())));
        if (type != "application/json") return ([], SlackRefusal.Bug("invalid_post_type", $"the Content-Type is '{request.ContentType}'"));
        var (json, wrong) = Json(body);
        if (wrong is not null || method == "response" || SlackMethods.Find(method) is not { Json: false }) return (json, wrong);
        return (json, SlackRefusal.Bug("invalid_arguments", $"{method} reads forms, and no JSON"));
    }

    private static (JsonObject, SlackRefusal?) Json(byte[] body)
    {
        try
        {
            if (JsonNode.Parse(body, documentOptions: Strict) is not JsonObject json) return ([], SlackRefusal.Bug("json_not_object", "the body is no JSON object"));
            return (json, NullIn(json, "$") is { } path ? SlackRefusal.Bug("invalid_arguments", $"there is a null at {path}") : null);
        }
        catch (JsonException failure)
        {
            return ([], SlackRefusal.Bug("invalid_json", failure.Message));
        }
    }

    private static (JsonObject, SlackRefusal?) Form(IEnumerable<KeyValuePair<string, string>> fields)
    {
        var arguments = new JsonObject();
        foreach (var (name, text) in fields)
        {
            try
            {
                arguments[name] = Nested.Contains(name) ? JsonNode.Parse(text, documentOptions: Strict) : JsonValue.Create(text);
            }
            catch (JsonException)
            {
                return (arguments, SlackRefusal.Bug(name == "blocks" ? "invalid_blocks_format" : "invalid_arguments", $"{name} is no JSON"));
            }
        }
        return (arguments, NullIn(arguments, "$") is { } path ? SlackRefusal.Bug("invalid_arguments", $"there is a null at {path}") : null);
    }

    /// <summary>Slack forgives some nulls and refuses others, so none is sent.</summary>
    public static string? NullIn(JsonNode? node, string path) => node switch
    {
        null => path,
        JsonObject it => it.Select(p => NullIn(p.Value, $"{path}.{p.Key}")).FirstOrDefault(p => p is not null),
        JsonArray list => list.Select((item, at) => NullIn(item, $"{path}[{at}]")).FirstOrDefault(p => p is not null),
        _ => null,
    };

    private static string? Bearer(HttpRequest request) =>
        request.Headers.Authorization.ToString() is var said && said.StartsWith("Bearer ", StringComparison.Ordinal) ? said["Bearer ".Length..] : null;

    private static (string, string)? Basic(HttpRequest request)
    {
        var said = request.Headers.Authorization.ToString();
        var decoded = new byte[said.Length];
        if (!said.StartsWith("Basic ", StringComparison.Ordinal) || !Convert.TryFromBase64String(said["Basic ".Length..], decoded, out var length)) return null;
        return Encoding.UTF8.GetString(decoded, 0, length).Split(':') is [var id, var secret] ? (Uri.UnescapeDataString(id), Uri.UnescapeDataString(secret)) : null;
    }
}
