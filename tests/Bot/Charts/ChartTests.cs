using System.Buffers.Binary;
using CheckinBot.Bot.Cards;
using CheckinBot.Bot.Cards.Cascade;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Lenses;
using CheckinBot.Bot.Charts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.Plan;
using CheckinBot.Tests.Bot.Cards;
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

    /// <summary>A card on a phone is 340 points wide and leaves 310 to a picture. The digits at its right edge are measured, which are seven tenths of their size tall.</summary>
    [Fact]
    public void A_phone_shows_figures_that_can_be_read()
    {
        foreach (var picture in new[] { SummaryChart.Draw(Fr.Voice, Fr.Board)!, DetailChart.Draw(Fr.Voice, Fr.MeetingsExplained)! })
        {
            using var drawn = SKBitmap.Decode(picture.Png);
            var (longest, run) = (0, 0);
            for (var row = 0; row < drawn.Height; row++)
            {
                run = Enumerable.Range(drawn.Width * 85 / 100, drawn.Width * 15 / 100).Any(x => drawn.GetPixel(x, row) is { Red: < 90, Green: < 90, Blue: < 90 }) ? run + 1 : 0;
                longest = Math.Max(longest, run);
            }
            Assert.InRange(longest * 310.0 / drawn.Width, 7, 15);
        }
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

    [Fact]
    public void A_strategy_map_draws_what_brings_about_what_and_nothing_where_nothing_does()
    {
        var (map, words) = (Map("en"), Map("en").AltText);
        Assert.Equal(map.Png, Map("en").Png);
        Assert.Contains("Customer: Win more small firms (slipping) → Grow in the market of small firms · Keep customers (on pace) → Grow in the market of small firms, Defend the margin", words, StringComparison.Ordinal);
        Assert.Contains("Learning and growth: Sell on value (on pace) → Call back within a day · Train the team (paused) → ", words, StringComparison.Ordinal);
        Assert.Contains("Finances\u202F: Croître sur le marché des PME (à surveiller)", Map("fr").AltText, StringComparison.Ordinal);
        Assert.Null(StrategyMap.Draw(new ScorecardView(En.Voice, "Sales", "", [new(Perspective.Financial, null, [], []), new(Perspective.Customer, null, [], [])])));
    }

    [Theory, InlineData("en"), InlineData("fr")]
    public void A_strategy_map_is_no_more_than_Teams_shows_and_its_words_stay_inside(string language)
    {
        var map = Map(language);
        Assert.InRange(Width(map), 800, 1024);
        Assert.InRange(Height(map), 300, 1024);
        Assert.InRange(map.Png.Length, 2_000, 200_000);
        using var drawn = SKBitmap.Decode(map.Png);
        Assert.All(Enumerable.Range(0, drawn.Height).SelectMany(y => new[] { drawn.GetPixel(0, y), drawn.GetPixel(drawn.Width - 1, y) }), edge => Assert.InRange(edge.Green, 0xE8, 0xFF));
    }

    [Fact]
    public void Of_four_in_a_perspective_three_are_drawn_and_those_with_an_arrow_first()
    {
        PlacedLine Box(int number, string title, params Effect[] to) => new(new(new Guid($"0198f000-0000-7000-8000-{number:000000000000}"), 0, title, Told.Standing), [], to);
        var money = Box(1, "Money");
        var view = new ScorecardView(En.Voice, "Sales", "", [new(Perspective.Financial, null, [], [money]),
            new(Perspective.Customer, null, [], [Box(2, "A"), Box(3, "B"), Box(4, "C"), Box(5, "D", new Effect(money.Line.Objective, "Money"))])]);
        var map = StrategyMap.Draw(view)!;
        Assert.Equal(4, map.Shows.Count);
        Assert.True(map.Draws(view.Parts[1].Objectives[3], view.Parts[1].Objectives[3].LeadsTo[0]));
        Assert.Contains("D (not measured) → Money", map.Picture.AltText, StringComparison.Ordinal);
        Assert.DoesNotContain("C (", map.Picture.AltText, StringComparison.Ordinal);
        Assert.Contains("and 1 more", map.Picture.AltText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_is_broken_where_it_must_and_cut_where_it_goes_on()
    {
        Assert.Equal(["Grow in the market of", "small firms"], BrokenText.Lines("Grow in the market of small firms", 13, 170, 3));
        Assert.Equal(["Grow in", "the ma…"], BrokenText.Lines("Grow in the market", 13, 60, 2));
        Assert.Equal(["Donaudampf…"], BrokenText.Lines("Donaudampfschifffahrtsgesellschaft", 13, 100, 3));
        Assert.Empty(BrokenText.Lines(" ", 13, 100, 3));
    }

    private static Picture Map(string language) => Exhibits.Card("scorecard-chain", language).Everything().OfType<Picture>().Single();

    private static int Width(Picture picture) => BinaryPrimitives.ReadInt32BigEndian(picture.Png.AsSpan(16));

    private static int Height(Picture picture) => BinaryPrimitives.ReadInt32BigEndian(picture.Png.AsSpan(20));
}
