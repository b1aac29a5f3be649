using System.Text.Json;
using CheckinBot.Bot.Edges.Teams.Proof;
using CheckinBot.Bot.Edges.Teams.Reading;
using CheckinBot.Bot.Edges.Teams.Settings;
using Microsoft.AspNetCore.Http.Features;

namespace CheckinBot.Bot.Edges.Teams.Receiving;

/// <summary>The one door for Teams: <c>POST /api/messages</c>. Nothing of a request is believed, and nothing of it kept, before it is proven.</summary>
public static class TeamsRoutes
{
    public const string Path = "/api/messages";

    /// <summary>The platform itself stops at 256 KB.</summary>
    private const int LongestBody = 256 * 1024;

    public static void MapTeams(this WebApplication app) => app.MapPost(Path, Receive);

    private static async Task<IResult> Receive(HttpContext http, ProveCaller prove, TeamsSettings settings, HearActivity hear, ILogger<HearActivity> log)
    {
        if (await prove.Of(http) is not { } proof) return Results.Unauthorized();
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = LongestBody;
        Activity activity;
        try
        {
            using var body = await JsonDocument.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
            if (body.RootElement.ValueKind != JsonValueKind.Object) return Results.BadRequest();
            activity = new Activity(body.RootElement.Clone());
        }
        catch (JsonException)
        {
            return Results.BadRequest();
        }
        catch (BadHttpRequestException tooLarge)
        {
            return Results.StatusCode(tooLarge.StatusCode);
        }
        if (!await proof.Fits(activity, http.RequestAborted)) return Results.Unauthorized();
        // Other channels of the same bot are no tenant's: whoever speaks there says of themselves who they are.
        if (!settings.Anonymous && activity.ChannelId != ProveCaller.Channel) return Results.StatusCode(StatusCodes.Status403Forbidden);
        if (!settings.Knows(activity.Tenant))
        {
            log.LogWarning("An activity was refused: tenant {Tenant} is not on the list (Teams__AllowedTenants).", activity.Tenant);
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }
        return await hear.Hear(activity);
    }
}
