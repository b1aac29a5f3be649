using System.Text.Json.Nodes;
using CheckinBot.Bot.Cards;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using Microsoft.Extensions.FileProviders;

namespace CheckinBot.Bot.Edges.Local;

/// <summary>The page's doors. All of them answer this machine alone, see <see cref="LoopbackOnly"/>.</summary>
public static class LocalRoutes
{
    public static void MapLocal(this WebApplication app)
    {
        var files = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "page"));
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            RequestPath = "/page",
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "no-cache",
        });
        app.MapGet("/", () => Results.File(files.GetFileInfo("index.html").PhysicalPath!, "text/html"));
        app.MapGet("/gallery", () => Results.File(files.GetFileInfo("gallery.html").PhysicalPath!, "text/html"));

        app.MapGet("/local/office", async (LocalOffice office) =>
            await office.Organisation() is { } id ? Results.Ok(await office.Look(id)) : Problem("Nothing is imported yet: ./run import FILE", 404));
        app.MapGet("/local/conversations", async (Guid @as, LocalOffice office) =>
            await office.Organisation() is { } id && await office.Conversations(id, @as) is { } list ? Results.Ok(list) : Problem("Nobody of that name is here.", 404));
        app.MapGet("/local/events", LocalEvents.Stream);
        app.MapGet(LocalPictures.Route + "/{name}", (string name, LocalPictures pictures) =>
            pictures.Find(name) is { } file ? Results.File(file, "image/png") : Results.NotFound());
        app.MapGet("/local/gallery", async (string? language, LocalPictures pictures) =>
        {
            var shown = new List<object>();
            foreach (var item in Gallery.All(Voice.Of(language)))
                shown.Add(new { item.Name, item.About, item.Card.Summary, Card = JsonNode.Parse(CardJson.Of(CardMarkdown.Escape(await pictures.Place(item.Card)))) });
            return shown;
        });

        app.MapPost("/local/say", LocalTalk.Say);
        app.MapPost("/local/press", LocalTalk.Press);
        app.MapPost("/local/clock", LocalClock.Walk);
    }

    public static IResult Problem(string text, int status) => Results.Json(new { problem = text }, statusCode: status);
}
