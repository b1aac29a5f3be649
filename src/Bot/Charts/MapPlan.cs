using CheckinBot.Bot.Cards.Lenses;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Charts;

/// <summary>What a strategy map shows: in each perspective the objectives that an arrow touches first, then the worst, as many as stand side by side.</summary>
/// <param name="Bands">The four perspectives, from the financial one down.</param>
/// <param name="Arrows">From cause to effect, between objectives that are on the map.</param>
internal sealed record MapPlan(IReadOnlyList<MapBand> Bands, IReadOnlyList<(PlacedLine Cause, PlacedLine Effect)> Arrows)
{
    /// <summary>Titles of four words can still be read beside one another on a phone.</summary>
    private const int MostInBand = 3;

    public static MapPlan Of(ScorecardView view)
    {
        var effects = view.Parts.SelectMany(p => p.Objectives).SelectMany(o => o.LeadsTo).Select(e => e.Objective).ToHashSet();
        var shown = view.Parts.Select(p => p.Objectives.OrderBy(o => o.LeadsTo.Count == 0 && !effects.Contains(o.Line.Objective)).Take(MostInBand).ToList()).ToList();
        var on = shown.SelectMany(all => all).ToDictionary(o => o.Line.Objective);
        var arrows = on.Values.SelectMany(cause => cause.LeadsTo.Where(e => on.ContainsKey(e.Objective)).Select(e => (cause, on[e.Objective]))).ToList();
        var (places, bands) = (new Dictionary<Guid, double>(), new List<MapBand>());
        foreach (var (part, boxes) in view.Parts.Zip(shown))
        {
            // What has one effect stands under it, so that arrows seldom cross.
            var ordered = boxes.OrderBy(o => o.LeadsTo.Where(e => places.ContainsKey(e.Objective)).Select(e => places[e.Objective]).DefaultIfEmpty(0.5).Average()).ToList();
            foreach (var (box, at) in ordered.Select((box, at) => (box, at))) places[box.Line.Objective] = (at + 0.5) / ordered.Count;
            bands.Add(new MapBand(part.Perspective, ordered, part.Objectives.Count - ordered.Count));
        }
        return new MapPlan(bands, arrows);
    }
}

/// <param name="Perspective">Which.</param>
/// <param name="Objectives">From left to right.</param>
/// <param name="More">How many there are beside these.</param>
internal sealed record MapBand(Perspective Perspective, IReadOnlyList<PlacedLine> Objectives, int More);
