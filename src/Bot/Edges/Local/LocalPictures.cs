using System.Security.Cryptography;
using CheckinBot.Bot.Cards.Elements;

namespace CheckinBot.Bot.Edges.Local;

/// <summary>Keeps the pictures of cards as files named by their content, and serves them to the page.</summary>
public sealed class LocalPictures(string directory)
{
    public const string Route = "/local/pictures";

    /// <summary>The card with each picture as an image that the page can fetch.</summary>
    public async Task<Card> Place(Card card)
    {
        foreach (var picture in card.Everything().OfType<Picture>())
        {
            Directory.CreateDirectory(directory);
            var file = Path.Combine(directory, Name(picture));
            if (!File.Exists(file)) await File.WriteAllBytesAsync(file, picture.Png);
        }
        return card.Replace(e => [e is Picture p
            ? new Image($"{Route}/{Name(p)}", p.AltText) { Id = p.Id, IsVisible = p.IsVisible, Separator = p.Separator, Spacing = p.Spacing }
            : e]);
    }

    /// <summary>The file of a name of ours; null for anything else.</summary>
    public string? Find(string name)
    {
        var file = Path.Combine(directory, Path.GetFileName(name));
        return name.EndsWith(".png", StringComparison.Ordinal) && Path.GetFileName(name) == name && File.Exists(file) ? Path.GetFullPath(file) : null;
    }

    private static string Name(Picture picture) => Convert.ToHexStringLower(SHA256.HashData(picture.Png))[..32] + ".png";
}
