using CheckinBot.Bot.Cards.Cascade;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Lenses;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;
using ScottPlot;

namespace CheckinBot.Bot.Charts;

/// <summary>
/// The strategy map of a Balanced Scorecard (Kaplan and Norton, Harvard Business Review, September 2000): its four perspectives as bands,
/// objectives as boxes with their state, and an arrow from each cause up to what it brings about.
/// </summary>
public static class StrategyMap
{
    /// <summary>Narrower than other charts, so that titles are larger: a phone shows it as wide as a card.</summary>
    private const int Width = 400, LongestTitle = 60;
    private const double Edge = 8, Label = 20, Gutter = 10, Gap = 10, Below = 8, Padding = 7, Sign = 18;
    private const float Text = 13, LabelText = 11.5f;
    private const double LineHeight = 16;
    private const int MostLines = 3;

    /// <returns>Null where nothing brings about anything: the card's lines say the rest.</returns>
    public static MapView? Draw(ScorecardView view)
    {
        var plan = MapPlan.Of(view);
        if (plan.Arrows.Count == 0) return null;
        var plot = ChartLook.Empty();
        var boxes = new Dictionary<Guid, CoordinateRect>();
        var (top, tops) = (0.0, new List<double>());
        foreach (var band in plan.Bands)
        {
            tops.Add(top);
            top = Band(plot, band, top, boxes) - Gutter;
        }
        foreach (var (cause, effect) in plan.Arrows) Arrow(plot, boxes[cause.Line.Objective], boxes[effect.Line.Objective]);
        foreach (var (box, placed) in plan.Bands.SelectMany(b => b.Objectives).Select(o => (boxes[o.Line.Objective], o))) Box(plot, view.Voice, box, placed.Line);
        // Arrows pass behind the names of perspectives, which are therefore written last.
        foreach (var (band, at) in plan.Bands.Zip(tops))
            plot.Say(Name(view.Voice, band), Edge, at - Label / 2 - 1,
                Alignment.MiddleLeft, ChartLook.Faint, size: LabelText, bold: true, ground: ChartLook.Band);
        var height = -(top + Gutter);
        plot.Axes.SetLimits(0, Width, -height, 0);
        return new MapView(new Picture(plot.Png(Width, (int)Math.Ceiling(height)), Words(view.Voice, plan)), boxes.Keys.ToHashSet());
    }

    /// <summary>The ground of a perspective, and where its boxes stand.</summary>
    /// <returns>Its lower edge.</returns>
    private static double Band(Plot plot, MapBand band, double top, Dictionary<Guid, CoordinateRect> boxes)
    {
        var wide = (Width - 2 * Edge - Gap * (band.Objectives.Count - 1)) / Math.Max(1, band.Objectives.Count);
        // One alone is no wider than two would be: its place in the middle shows where arrows lead.
        var box = Math.Min(wide, (Width - 2 * Edge - Gap) / 2 * 1.2);
        var tall = band.Objectives.Count == 0 ? 0 : band.Objectives.Max(o => Tall(o.Line, box));
        var low = top - Label - tall - Below;
        var ground = plot.Add.Rectangle(0, Width, low, top);
        (ground.FillColor, ground.LineWidth) = (ChartLook.Band, 0);
        foreach (var (placed, at) in band.Objectives.Select((placed, at) => (placed, at)))
        {
            var middle = Edge + wide / 2 + at * (wide + Gap);
            boxes[placed.Line.Objective] = new CoordinateRect(middle - box / 2, middle + box / 2, low + Below, low + Below + tall);
        }
        return low;
    }

    private static string Name(Voice voice, MapBand band) => Lists.Dots(
        voice["Perspective." + band.Perspective],
        band.Objectives.Count == 0 ? voice["Scorecard.EmptyShort"] : band.More > 0 ? "+" + voice.Number(band.More) : null);

    private static double Tall(TreeLine line, double width) => 2 * Padding + (Title(line, width).Count + 1) * LineHeight;

    private static IReadOnlyList<string> Title(TreeLine line, double width) => BrokenText.Lines(Cut.To(line.Title, LongestTitle), Text, width - 2 * Padding, MostLines);

    /// <summary>The title, and under it the sign with its word.</summary>
    private static void Box(Plot plot, Voice voice, CoordinateRect place, TreeLine line)
    {
        var verdict = line.Told == Told.Standing ? line.Verdict : null;
        var box = plot.Add.Rectangle(place);
        (box.FillColor, box.LineColor, box.LineWidth) = (ChartLook.Ground, verdict is { } state ? ChartLook.Of(state) : ChartLook.Unjudged, 1.5f);
        var y = place.Top - Padding - LineHeight / 2;
        foreach (var title in Title(line, place.Width))
        {
            plot.Say(title, place.Left + Padding, y, Alignment.MiddleLeft, ChartLook.Ink, size: Text);
            y -= LineHeight;
        }
        plot.Sign(verdict, place.Left + Padding + 5, y);
        plot.Say(Short(voice, line), place.Left + Padding + Sign, y, Alignment.MiddleLeft, ChartLook.Faint, size: LabelText);
    }

    private static string Short(Voice voice, TreeLine line) =>
        line.Told == Told.Paused ? voice["Tree.Paused"]
        : line is { Told: Told.Standing, Verdict: { } state } ? voice.Word(state)
        : voice["Tree.NotMeasured"];

    /// <summary>From the upper edge of the cause to the lower one of the effect.</summary>
    private static void Arrow(Plot plot, CoordinateRect cause, CoordinateRect effect)
    {
        const double head = 7;
        var (from, to) = (new Coordinates(Inside(cause, effect), cause.Top), new Coordinates(Inside(effect, cause), effect.Bottom));
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Sqrt(dx * dx + dy * dy);
        var (ux, uy) = (dx / length, dy / length);
        var neck = new Coordinates(to.X - ux * head, to.Y - uy * head);
        var line = plot.Add.Line(from, neck);
        (line.LineWidth, line.LineColor) = (1.8f, ChartLook.Ink);
        var point = plot.Add.Polygon([to, new(neck.X - uy * head * 0.55, neck.Y + ux * head * 0.55), new(neck.X + uy * head * 0.55, neck.Y - ux * head * 0.55)]);
        (point.FillColor, point.LineWidth) = (ChartLook.Ink, 0);
    }

    /// <summary>Where on its edge an arrow begins or ends: towards the other end, so that several of one box are told apart.</summary>
    private static double Inside(CoordinateRect box, CoordinateRect other)
    {
        var (middle, away) = ((box.Left + box.Right) / 2, (other.Left + other.Right - box.Left - box.Right) / 2);
        return middle + Math.Clamp(away * 0.3, -box.Width * 0.3, box.Width * 0.3);
    }

    private static string Words(Voice voice, MapPlan plan) =>
        voice.Say("Chart.Map", string.Join(" ", plan.Bands.Select(band => voice.Sentence(Words(voice, plan, band)) + ".")));

    private static string Words(Voice voice, MapPlan plan, MapBand band) => voice.Say("Standing.Line", voice["Perspective." + band.Perspective],
        band.Objectives.Count == 0
            ? voice["Scorecard.EmptyShort"]
            : Lists.Dots(band.Objectives.Select(o => Said(voice, plan, o)).Append(band.More > 0 ? voice.Count("Status.AndMore", band.More) : null)));

    /// <summary><c>Win more small firms (slipping) → Grow on the market</c></summary>
    private static string Said(Voice voice, MapPlan plan, PlacedLine placed)
    {
        var effects = plan.Arrows.Where(a => a.Cause == placed).Select(a => Cut.To(a.Effect.Line.Title, LongestTitle)).ToList();
        return $"{Cut.To(placed.Line.Title, LongestTitle)} ({Short(voice, placed.Line)})" + (effects.Count == 0 ? "" : " → " + string.Join(", ", effects));
    }
}
