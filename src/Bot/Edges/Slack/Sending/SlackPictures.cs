using System.Collections.Concurrent;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Edges.Pictures;
using CheckinBot.Bot.Edges.Slack.Web;

namespace CheckinBot.Bot.Edges.Slack.Sending;

/// <summary>
/// Pictures as files of a workspace, which only messages of ours show: a public address would show figures to whoever has it. The same
/// picture is uploaded once.
/// </summary>
public sealed class SlackPictures(SlackWeb web)
{
    /// <summary>Some weeks of charts. What is forgotten is uploaded again when it is next shown.</summary>
    private const int MostKnown = 2000;

    private readonly ConcurrentDictionary<(string Workspace, string Picture), string> known = [];
    private readonly ConcurrentQueue<(string Workspace, string Picture)> order = new();

    /// <summary>What a card's pictures are in a workspace. One that could not be uploaded is missing; its words stand in its place.</summary>
    public async Task<CardFiles> Of(string workspace, Card card, CancellationToken cancel)
    {
        var files = new Dictionary<string, string>();
        var fresh = false;
        foreach (var picture in card.Everything().OfType<Picture>())
        {
            var key = (workspace, KeepPictures.IdOf(picture.Png));
            if (!known.TryGetValue(key, out var file))
            {
                var upload = await web.UploadPng(workspace, picture.Png, picture.AltText, cancel);
                if (upload.File is null) continue;
                (file, fresh) = (upload.File, true);
                Remember(key, file);
            }
            files[key.Item2] = file;
        }
        return new CardFiles(files, fresh);
    }

    /// <summary>Slack does not show them any more: somebody may have deleted the files.</summary>
    public void Forget(string workspace, CardFiles files)
    {
        foreach (var picture in files.ByPicture.Keys) known.TryRemove((workspace, picture), out _);
    }

    private void Remember((string, string) key, string file)
    {
        known[key] = file;
        order.Enqueue(key);
        while (known.Count > MostKnown && order.TryDequeue(out var oldest)) known.TryRemove(oldest, out _);
    }
}

/// <param name="ByPicture">The file's id by the picture's.</param>
/// <param name="Fresh">One of them was uploaded just now.</param>
public sealed record CardFiles(IReadOnlyDictionary<string, string> ByPicture, bool Fresh)
{
    public string? Of(Picture picture) => ByPicture.GetValueOrDefault(KeepPictures.IdOf(picture.Png));
}
