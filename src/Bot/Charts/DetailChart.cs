using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Gaps;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.Plan;
using ScottPlot;

namespace CheckinBot.Bot.Charts;

/// <summary>One key result over its time: its readings, the line expected of it, its target or band, and the range it is heading for.</summary>
public static class DetailChart
{
    /// <summary>Narrower than a wide card, so that its figures are larger: a phone shows it as wide as a card and no wider.</summary>
    private const int Width = 400, Height = 200;
    private const int FewDays = 28, MostLooks = 150;
    private const float Figures = 15, Days = 14;

    /// <returns>Null with fewer than two readings: a point says no more than its number.</returns>
    public static Picture? Draw(Voice voice, Standing standing)
    {
        var readings = standing.Readings.Valued.ToList();
        if (readings.Count < 2) return null;

        var keyResult = standing.KeyResult;
        var plot = ChartLook.Empty();
        var (first, last) = (X(Earlier(keyResult.Start, readings[0].AsOf)), X(Later(keyResult.Due, readings[^1].AsOf)));
        var frame = Frame.Of(standing, first, last);
        Ahead(plot, voice, standing, frame);
        Goal(plot, voice, standing, frame);

        Told(plot, standing, readings);
        var (over, at) = Beside(keyResult, readings[^1]);
        plot.Say(voice.Figure(keyResult, readings[^1].Value!.Value), X(readings[^1].AsOf),
            (double)readings[^1].Value!.Value + frame.Tall * (over ? 0.035 : -0.035), at, ChartLook.Ink, size: Figures, bold: true);

        plot.Say(voice.Day(keyResult.Start), first, frame.Low - frame.Tall * 0.04, Alignment.UpperLeft, ChartLook.Faint, size: Days);
        plot.Say(voice.Day(keyResult.Due), last, frame.Low - frame.Tall * 0.04, Alignment.UpperRight, ChartLook.Faint, size: Days);
        var side = (last - first) * 0.04;
        plot.Axes.SetLimits(first - side, last + side * 4.6, frame.Low - frame.Tall * 0.18, frame.High + frame.Tall * 0.12);
        return new Picture(plot.Png(Width, Height), Words(voice, standing));
    }

    /// <summary>On the side of the last reading where the expected line is not, and towards what comes where the line of readings is on that side.</summary>
    private static (bool Over, Alignment At) Beside(KeyResult keyResult, Checkin last)
    {
        if (keyResult.Kind is Kind.PerPeriod or Kind.Band || ExpectedLine.Value(keyResult, last.AsOf) is not { } expected) return (true, Alignment.LowerCenter);
        var (over, up) = (last.Value >= expected, keyResult.Target >= keyResult.Baseline);
        return (over, (over, up) switch { (true, true) => Alignment.LowerCenter, (true, false) => Alignment.LowerLeft, (false, true) => Alignment.UpperLeft, (false, false) => Alignment.UpperCenter });
    }

    /// <summary>The readings: a line to where it stands, or a bar for each period, as none of them goes on from the one before.</summary>
    private static void Told(Plot plot, Standing standing, IReadOnlyList<Checkin> readings)
    {
        if (standing.KeyResult.Kind != Kind.PerPeriod)
        {
            plot.Add.ScatterLine(readings.Select(c => X(c.AsOf)).ToArray(), readings.Select(c => (double)c.Value!.Value).ToArray(), ChartLook.Ink).LineWidth = 2;
            plot.Add.Marker(X(readings[^1].AsOf), (double)readings[^1].Value!.Value, MarkerShape.FilledCircle, 8, ChartLook.Of(standing.Verdict));
            return;
        }
        foreach (var reading in readings)
        {
            var bar = plot.Add.Rectangle(X(reading.AsOf) - 2, X(reading.AsOf) + 2, 0, (double)reading.Value!.Value);
            (bar.FillColor, bar.LineWidth) = (Progress.Met(standing.KeyResult, reading.Value.Value) ? ChartLook.Of(Verdict.OnPace) : ChartLook.Of(Verdict.NoNews), 0);
        }
    }

    /// <summary>The line to the target by its pace; a period's target at its height; a band as a band.</summary>
    private static void Goal(Plot plot, Voice voice, Standing standing, Frame frame)
    {
        var keyResult = standing.KeyResult;
        if (keyResult.Kind == Kind.Band)
        {
            var band = plot.Add.Rectangle(frame.First, frame.Last, (double)(keyResult.BandLow ?? (decimal)frame.Low), (double)(keyResult.BandHigh ?? (decimal)frame.High));
            (band.FillColor, band.LineWidth) = (ChartLook.Track, 0);
            if (keyResult.BandLow is { } low) plot.Say(voice.Figure(keyResult, low), frame.Beside, (double)low, Alignment.MiddleLeft, ChartLook.Faint, size: Days);
            if (keyResult.BandHigh is { } high) plot.Say(voice.Figure(keyResult, high), frame.Beside, (double)high, Alignment.MiddleLeft, ChartLook.Faint, size: Days);
            return;
        }
        var target = (double)keyResult.Target;
        var expected = Expected(keyResult, frame);
        var line = plot.Add.ScatterLine(expected, ChartLook.Faint);
        (line.LineWidth, line.LinePattern) = (1.5f, LinePattern.Dashed);
        plot.Say(voice.Figure(keyResult, keyResult.Target), frame.Beside, target, Alignment.MiddleLeft, ChartLook.Ink, size: Figures, bold: true);
    }

    /// <summary>From week to week where it lasts for some, and a straight line in one stroke: weekends would only make it tremble.</summary>
    private static List<Coordinates> Expected(KeyResult keyResult, Frame frame)
    {
        if (keyResult.Kind == Kind.PerPeriod) return [new(frame.First, (double)keyResult.Target), new(frame.Last, (double)keyResult.Target)];
        var line = new List<Coordinates> { new(X(keyResult.Start), (double)keyResult.Baseline) };
        if (ExpectedLine.Shape(keyResult) is var shape and not Straight && ExpectedLine.Follows(keyResult, shape))
        {
            var days = keyResult.Due.DayNumber - keyResult.Start.DayNumber;
            var step = days < FewDays ? 1 : Math.Max(7, days / MostLooks);
            for (var day = keyResult.Start.AddDays(step - 1); day < keyResult.Due; day = day.AddDays(step)) line.Add(new(X(day), (double)ExpectedLine.Value(keyResult, day)!.Value));
        }
        return [.. line, new(X(keyResult.Due), (double)keyResult.Target)];
    }

    /// <summary>From the last reading to where it ends if nothing changes, as wide as the forecast is unsure.</summary>
    private static void Ahead(Plot plot, Voice voice, Standing standing, Frame frame)
    {
        if (standing is not { Projection: { } projection, Last: { Value: { } value, AsOf: var asOf } } || standing.KeyResult.Kind == Kind.PerPeriod || asOf >= standing.KeyResult.Due) return;
        var due = X(standing.KeyResult.Due);
        if (projection is { Low: { } low, High: { } high })
        {
            var fan = plot.Add.Polygon([new Coordinates(X(asOf), (double)value), new Coordinates(due, (double)high), new Coordinates(due, (double)low)]);
            (fan.FillColor, fan.LineWidth) = (ChartLook.Range, 0);
        }
        var heading = plot.Add.Line(X(asOf), (double)value, due, (double)projection.HeadingFor);
        (heading.LineWidth, heading.LineColor, heading.LinePattern) = (1.5f, ChartLook.Pace, LinePattern.Dotted);
        var apart = Math.Abs((double)(projection.HeadingFor - standing.KeyResult.Target));
        if (apart > frame.Tall * 0.1)
            plot.Say(voice.Estimate(standing.KeyResult, projection.HeadingFor), frame.Beside, (double)projection.HeadingFor,
                Alignment.MiddleLeft, ChartLook.Pace, size: Figures);
    }

    private static string Words(Voice voice, Standing standing)
    {
        var readings = standing.Readings.Valued.TakeLast(6).Select(c => voice.Figure(standing.KeyResult, c.Value!.Value));
        return voice.Say("Chart.Detail", voice.Gap(standing), string.Join(" → ", readings), GapLines.Arithmetic(voice, standing)).TrimEnd();
    }

    private static double X(DateOnly day) => day.DayNumber;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    /// <summary>The days and values that the picture spans.</summary>
    private sealed record Frame(double First, double Last, double Low, double High)
    {
        public double Tall => High - Low;

        /// <summary>Where a figure stands beside the end of its line.</summary>
        public double Beside => Last + (Last - First) * 0.015;

        public static Frame Of(Standing standing, double first, double last)
        {
            var keyResult = standing.KeyResult;
            decimal?[] around = keyResult.Kind switch
            {
                Kind.Band => [keyResult.BandLow, keyResult.BandHigh],
                // From nought, or a week of 38 beside one of 42 would look like a fall.
                Kind.PerPeriod => [0, keyResult.Target],
                _ => [.. Expected(keyResult, new(first, last, 0, 0)).Select(c => (decimal?)c.Y), standing.Projection?.HeadingFor, standing.Projection?.Low, standing.Projection?.High],
            };
            var all = standing.Readings.Valued.Select(c => c.Value!.Value).Concat(around.OfType<decimal>()).ToList();
            var (low, high) = ((double)all.Min(), (double)all.Max());
            return high > low ? new Frame(first, last, low, high) : new Frame(first, last, low - 1, high + 1);
        }
    }
}
