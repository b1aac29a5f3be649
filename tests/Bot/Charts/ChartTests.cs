using System.Buffers.Binary;
using CheckinBot.Bot.Cards;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Charts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Pace;
using SkiaSharp;

namespace CheckinBot.Tests.Bot.Charts;

public sealed class ChartTests
{
    private static readonly GallerySample En = new(Voice.English), Fr = new(Voice.French);

    [Fact]
    public void The_same_figures_draw_the_same_picture()
    {
        Assert.Equal(SummaryChart.Draw(En.Voice, En.Board)!.Png, SummaryChart.Draw(En.Voice, En.Board)!.Png);
        Assert.Equal(DetailChart.Draw(En.Voice, En.Churn)!.Png, DetailChart.Draw(En.Voice, En.Churn)!.Png);
    }

    [Fact]
    public void Other_figures_draw_another() => Assert.NotEqual(DetailChart.Draw(En.Voice, En.Churn)!.Png, DetailChart.Draw(En.Voice, En.MeetingsExplained)!.Png);

    [Fact]
    public void Another_pace_draws_another_line()
    {
        Assert.NotEqual(DetailChart.Draw(En.Voice, En.Meetings(24))!.Png, DetailChart.Draw(En.Voice, En.MeetingsBy(new SCurve(), GallerySample.Thursday))!.Png);
        Assert.StartsWith("Qualified meetings: 24 of 60, expected 20", DetailChart.Draw(En.Voice, En.MeetingsBy(new Phased([10, 25, 60]), GallerySample.Thursday))!.AltText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_is_a_small_sharp_png()
    {
        var picture = SummaryChart.Draw(Fr.Voice, Fr.Board)!;
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], picture.Png[..4]);
        Assert.Equal(1024, Width(picture));
        Assert.InRange(picture.Png.Length, 2_000, 120_000);
    }

    [Fact]
    public void Its_words_say_what_it_shows()
    {
        Assert.Contains("Qualified meetings 40%, expected 55%", SummaryChart.Draw(En.Voice, En.Board)!.AltText, StringComparison.Ordinal);
        Assert.Contains("Rendez-vous qualifiés 40\u202F%, attendu 55\u202F%", SummaryChart.Draw(Fr.Voice, Fr.Board)!.AltText, StringComparison.Ordinal);
        Assert.StartsWith("Qualified meetings: 24 of 60, expected 33", DetailChart.Draw(En.Voice, En.MeetingsExplained)!.AltText, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_to_draw_is_no_picture()
    {
        Assert.Null(SummaryChart.Draw(En.Voice, []));
        Assert.Null(SummaryChart.Draw(En.Voice, [En.Fresh]));
        Assert.Null(DetailChart.Draw(En.Voice, En.Fresh));
        Assert.Null(DetailChart.Draw(En.Voice, En.Churn with { Readings = new Readings(En.Churn.Readings.All.Take(1)) }));
    }

    [Fact]
    public void Every_kind_of_key_result_can_be_drawn() =>
        Assert.All([Fr.MeetingsExplained, Fr.Calls(41), Fr.Rate(), Fr.Margin, Fr.Site(3), Fr.Nps, Fr.Stuck], s => Assert.NotNull(DetailChart.Draw(Fr.Voice, s)));

    [Fact]
    public void Eight_bars_are_enough() =>
        Assert.Equal(Height(SummaryChart.Draw(En.Voice, En.Board)!), Height(SummaryChart.Draw(En.Voice, [.. En.Board, .. En.Board])!));

    /// <summary>Teams shows an image of at most 1024 pixels on a side and 1 MB.</summary>
    [Fact]
    public void No_chart_is_more_than_Teams_shows() =>
        Assert.All([SummaryChart.Draw(Fr.Voice, [.. Fr.Board, .. Fr.Board])!, .. Fr.Board.Select(s => DetailChart.Draw(Fr.Voice, s)).OfType<Picture>()], picture =>
        {
            Assert.InRange(Width(picture), 1, 1024);
            Assert.InRange(Height(picture), 1, 1024);
            Assert.InRange(picture.Png.Length, 1, 1_000_000);
        });

    [Fact]
    public void No_word_runs_over_an_edge() =>
        Assert.All([SummaryChart.Draw(Fr.Voice, Fr.Board)!, SummaryChart.Draw(En.Voice, En.Board)!], picture =>
        {
            using var drawn = SKBitmap.Decode(picture.Png);
            var edges = Enumerable.Range(0, drawn.Height).SelectMany(y => new[] { drawn.GetPixel(0, y), drawn.GetPixel(drawn.Width - 1, y) });
            Assert.Single(edges.Distinct());
        });

    private static int Width(Picture picture) => BinaryPrimitives.ReadInt32BigEndian(picture.Png.AsSpan(16));

    private static int Height(Picture picture) => BinaryPrimitives.ReadInt32BigEndian(picture.Png.AsSpan(20));
}
