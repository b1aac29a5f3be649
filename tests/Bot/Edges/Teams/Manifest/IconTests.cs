using SkiaSharp;

namespace CheckinBot.Tests.Bot.Edges.Teams.Manifest;

/// <summary>Teams refuses icons of another size, and draws the outline on any colour.</summary>
public sealed class IconTests
{
    [Fact]
    public void The_colour_icon_is_192_square_and_wholly_painted()
    {
        using var icon = SKBitmap.Decode(Package.Sample().File("color.png"));
        Assert.Equal((192, 192), (icon.Width, icon.Height));
        Assert.All(icon.Pixels, p => Assert.Equal(255, p.Alpha));
        Assert.True(icon.Pixels.Distinct().Count() > 50);
    }

    [Fact]
    public void The_outline_is_32_square_and_white_on_nothing()
    {
        using var icon = SKBitmap.Decode(Package.Sample().File("outline.png"));
        Assert.Equal((32, 32), (icon.Width, icon.Height));
        Assert.All(icon.Pixels.Where(p => p.Alpha > 0), p => Assert.Equal((255, 255, 255), (p.Red, p.Green, p.Blue)));
        Assert.InRange(icon.Pixels.Count(p => p.Alpha > 128), 100, 400);
        Assert.InRange(icon.Pixels.Count(p => p.Alpha == 0), 500, 900);
    }
}
