using CheckinBot.Objectives.Drift;
using ScottPlot;
using SkiaSharp;

namespace CheckinBot.Bot.Charts;

/// <summary>One look for every chart: quiet ink on a light ground, verdicts in the colours that cards give them, drawn as large as Teams shows any: 1024 pixels.</summary>
internal static class ChartLook
{
    private const int MostPixels = 1024;

    public static readonly Color
        Ground = new("#FFFFFF"), Ink = new("#242424"), Faint = new("#707070"), Track = new("#EBEBEB"),
        Range = new("#DCE6F5"), Pace = new("#3B6FB6"), Band = new("#F3F2F1"), Unjudged = new("#8A8886");

    /// <summary>Windows' own, Debian's, macOS'. The first that is installed; none of them leaves the choice to the drawing library.</summary>
    private static readonly string Family = new[] { "Segoe UI", "DejaVu Sans", "Liberation Sans", "Helvetica Neue", "Arial" }
        .FirstOrDefault(SKFontManager.Default.FontFamilies.Contains) ?? Fonts.Default;

    public static Plot Empty()
    {
        var plot = new Plot();
        plot.FigureBackground.Color = Ground;
        plot.HideAxesAndGrid();
        plot.Axes.Margins(0, 0);
        return plot;
    }

    /// <summary>As sharp as its longer side lets it be.</summary>
    public static byte[] Png(this Plot plot, int width, int height)
    {
        plot.ScaleFactor = (double)MostPixels / Math.Max(width, height);
        return plot.GetImageBytes((int)Math.Round(width * plot.ScaleFactor), (int)Math.Round(height * plot.ScaleFactor), ImageFormat.Png);
    }

    /// <summary>Text at a place of the plot, hung from the given side of it.</summary>
    public static void Say(this Plot plot, string text, double x, double y, Alignment alignment, Color color, float size = 14, bool bold = false, Color? ground = null)
    {
        var label = plot.Add.Text(text, x, y);
        label.LabelFontName = Family;
        label.LabelFontSize = size;
        label.LabelFontColor = color;
        label.LabelBold = bold;
        label.LabelAlignment = alignment;
        label.LabelPadding = 0;
        if (ground is { } behind) label.LabelBackgroundColor = behind;
    }

    public static Color Of(Verdict verdict) => new(verdict switch
    {
        Verdict.OnPace => "#107C41",
        Verdict.Watch => "#B97A00",
        Verdict.Slipping => "#D13438",
        Verdict.OffTrack => "#8E1B20",
        _ => "#8A8886",
    });

    /// <summary>The verdict's sign as a drawn shape: few fonts carry all of the characters. Null is what nobody judges.</summary>
    public static void Sign(this Plot plot, Verdict? verdict, double x, double y)
    {
        if (verdict is null)
        {
            plot.Add.Marker(x, y, MarkerShape.OpenCircle, 9, Unjudged).MarkerLineWidth = 2;
            return;
        }
        if (verdict is Verdict.NoNews or Verdict.TooEarly)
        {
            plot.Say(verdict == Verdict.NoNews ? "?" : "…", x, y, Alignment.MiddleCenter, Of(verdict.Value), bold: true);
            return;
        }
        var shape = verdict switch
        {
            Verdict.OnPace => MarkerShape.FilledCircle,
            Verdict.Watch => MarkerShape.OpenCircleWithDot,
            Verdict.Slipping => MarkerShape.FilledTriangleDown,
            _ => MarkerShape.Eks,
        };
        var marker = plot.Add.Marker(x, y, shape, 9, Of(verdict.Value));
        marker.MarkerLineWidth = 2;
    }
}
