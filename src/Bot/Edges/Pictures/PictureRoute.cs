using Microsoft.Net.Http.Headers;

namespace CheckinBot.Bot.Edges.Pictures;

/// <summary>
/// <c>GET /pictures/{seal}.png</c>: a picture for whoever holds its address. Forged, ended and unknown are one answer, 404, so that trying
/// tells nothing; and never a redirect, which Teams would not follow.
/// </summary>
public static class PictureRoute
{
    public const string Path = "/pictures";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapPictures(this WebApplication app) => app.MapMethods(Path + "/{seal}.png", Methods, Serve);

    private static async Task<IResult> Serve(string seal, SignPictures sign, KeepPictures keep, TimeProvider clock, HttpContext http)
    {
        if (sign.Open(seal) is not { } ticket || await keep.Find(ticket.Organisation, ticket.Picture, http.RequestAborted) is not { } png) return Results.NotFound();
        // The bytes of an address never change. Only the reader's own client may hold them: a chart is not for a cache that others share.
        http.Response.GetTypedHeaders().CacheControl = new() { Private = true, MaxAge = ticket.Until - clock.GetUtcNow(), Extensions = { new("immutable") } };
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Bytes(png, "image/png", entityTag: new EntityTagHeaderValue($"\"{ticket.Picture}\""));
    }
}
