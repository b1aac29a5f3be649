using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.Plan;
using ScottPlot;

namespace CheckinBot.Bot.Charts;

/// <summary>A team at a glance: a thin bar for each key result's progress, and a tick where it was expected to be.</summary>
public static class SummaryChart
{
    /// <summary>Narrower than a wide card, so that its text is larger: a phone shows it as wide as a card and no wider.</summary>
    private const int Width = 400;
    private const int MaxBars = 8, RowHeight = 24, Foot = 30, Head = 6;
    private const double Left = -152, Right = 148, Thick = 0.19, Tick = 0.36;

    /// <summary>Text is centred by its ascenders and descenders; most titles have none of the latter, so it is set a little lower.</summary>
    private const double Baseline = 0.06;

    /// <param name="voice">The reader's.</param>
    /// <param name="standings">Worst first; those beyond the eighth and those without a number are left out.</param>
    /// <returns>Null when there is nothing to draw.</returns>
    public static Picture? Draw(Voice voice, IReadOnlyList<Standing> standings)
    {
        var bars = standings.Where(s => s.Last is { Value: not null }).Take(MaxBars).Select(Bar.Of).ToList();
        if (bars.Count == 0) return null;

        var plot = ChartLook.Empty();
        foreach (var (bar, row) in bars.Select((bar, row) => (bar, -row))) Row(plot, voice, bar, row);
        // From the right edge, where a longer language has the whole width to grow into.
        plot.Say(voice["Chart.Legend"], Right - 4, -bars.Count + 0.25, Alignment.UpperRight, ChartLook.Faint, size: 12);
        plot.Axes.SetLimits(Left, Right, -bars.Count + 0.5 - (double)Foot / RowHeight, 0.5 + (double)Head / RowHeight);
        return new Picture(plot.Png(Width, RowHeight * bars.Count + Foot + Head), Words(voice, bars));
    }

    private static void Row(Plot plot, Voice voice, Bar bar, double row)
    {
        plot.Sign(bar.Standing.Verdict, Left + 8, row);
        plot.Say(Cut.To(bar.Standing.KeyResult.Title, 24), Left + 18, row - Baseline, Alignment.MiddleLeft, ChartLook.Ink, size: 13);
        Fill(plot, 0, 100, row, ChartLook.Track);
        if (bar.Shown > 0) Fill(plot, 0, bar.Shown, row, ChartLook.Of(bar.Standing.Verdict));
        if (bar.Expected is { } expected)
        {
            var tick = plot.Add.Line(expected, row - Tick, expected, row + Tick);
            tick.LineWidth = 2;
            tick.LineColor = ChartLook.Ink;
        }
        plot.Say(Percent(voice, bar.Progress), Right - 4, row - Baseline, Alignment.MiddleRight, ChartLook.Ink);
    }

    private static void Fill(Plot plot, double from, double to, double row, Color color)
    {
        var bar = plot.Add.Rectangle(from, to, row - Thick, row + Thick);
        bar.FillColor = color;
        bar.LineWidth = 0;
    }

    private static string Words(Voice voice, IEnumerable<Bar> bars) => voice.Say("Chart.Summary", Lists.Dots(bars.Select(b =>
        b.Expected is { } expected
            ? voice.Say("Chart.Bar", b.Standing.KeyResult.Called(), Percent(voice, b.Progress), Percent(voice, expected))
            : $"{b.Standing.KeyResult.Called()} {Percent(voice, b.Progress)}")));

    private static string Percent(Voice voice, double value) => voice.Figure((decimal)value, "%", 0);

    /// <param name="Standing">The key result.</param>
    /// <param name="Progress">Percent of the way, of the target of a period, or of the band kept.</param>
    /// <param name="Expected">Where the line was on that day, in percent; null for a band.</param>
    private sealed record Bar(Standing Standing, double Progress, double? Expected)
    {
        public double Shown => Math.Clamp(Progress, 0, 100);

        public static Bar Of(Standing standing)
        {
            var keyResult = standing.KeyResult;
            return new Bar(standing, Math.Clamp(Objectives.Pace.Progress.Of(keyResult, standing.Last!.Value!.Value), -999, 999), keyResult.Kind switch
            {
                Kind.Band => null,
                Kind.PerPeriod => 100,
                // The line of the number's own day: a verdict is about that day, and the bar must not contradict it.
                _ => Math.Clamp(ExpectedLine.Share(keyResult, standing.Last.AsOf), 0, 1) * 100,
            });
        }
    }
}
