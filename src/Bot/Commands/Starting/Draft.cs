using CheckinBot.Bot.Cards.Writing;
using CheckinBot.Bot.Words;
using CheckinBot.Connectors.StartingPoints;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Bot.Commands.Starting;

/// <summary>One measure of a template for a kind of company: as the form shows it, and as a key result would be.</summary>
public sealed record Draft(StartingPoint Point, StartObjective Objective, StartMeasure Measure, Profile Profile)
{
    public Guid Id => StartKeys.Measure(Point, Measure, Profile);

    private StartFigures Figures => Measure.Figures[Profile];

    /// <summary>Which draft a button means; null when there is none any more.</summary>
    public static Draft? Find(Catalogue catalogue, Guid id) => (
        from point in catalogue.All
        from objective in point.Objectives
        from measure in objective.Measures
        from profile in Enum.GetValues<Profile>()
        where StartKeys.Measure(point, measure, profile) == id
        select new Draft(point, objective, measure, profile)).FirstOrDefault();

    /// <summary>What stands in the form before anything is changed.</summary>
    /// <param name="voice">The writer's.</param>
    /// <param name="end">The last day of the cycle.</param>
    public Dictionary<GoalField, string> Values(Voice voice, DateOnly end)
    {
        var (from, to) = Measure.Kind == MeasureKind.Band ? (Figures.Low, Figures.High) : (Figures.From, Figures.To);
        var values = new Dictionary<GoalField, string>
        {
            [GoalField.Measure] = Typography.Of(voice.Language, Measure.Title.In(voice.Language)),
            [GoalField.Kind] = Measure.Kind.ToString(), [GoalField.Unit] = Measure.Unit?.In(voice.Language) ?? "",
            [GoalField.From] = from is { } low ? voice.TypedExactly(low) : "", [GoalField.To] = to is { } high ? voice.TypedExactly(high) : "",
            [GoalField.Due] = voice.Typed(end), [GoalField.Cadence] = Every is { } every ? every.ToString() : Cadence.Weekly.ToString(),
        };
        if (Objective.Tipping is { } tipping && tipping.Measure == Measure.Key)
            (values[GoalField.Tipping], values[GoalField.Then]) = (voice.TypedExactly(tipping.At[Profile]), tipping.Then.ToString());
        if (from < to || to < from) values[GoalField.Direction] = (to < from ? Direction.Decrease : Direction.Increase).ToString();
        return values;
    }

    /// <summary>As it would be kept unchanged: for a line of the proposal, and for a review of it.</summary>
    public KeyResult AsKeyResult(Voice voice, DateOnly start, DateOnly end) => new()
    {
        Id = Id, OrganisationId = Guid.Empty, Key = Measure.Key, Title = Typography.Of(voice.Language, Measure.Title.In(voice.Language)), Unit = Measure.Unit?.In(voice.Language) ?? "",
        Kind = Measure.Kind switch
        {
            MeasureKind.Cumulative => Kind.Cumulative,
            MeasureKind.Band => Kind.Band,
            MeasureKind.Milestone => Kind.Milestone,
            MeasureKind.Level => Kind.Level,
            _ => Kind.PerPeriod,
        },
        Every = Every ?? Cadence.Weekly, Baseline = Figures.From ?? 0, Target = Figures.To ?? 0, BandLow = Figures.Low, BandHigh = Figures.High, Standing = Measure.Standing,
        Direction = Figures.To < Figures.From ? Direction.Decrease : Direction.Increase, Indicator = Measure.Indicator, Start = start, Due = end,
    };

    private Cadence? Every => Measure.Kind switch
    {
        MeasureKind.Weekly => Cadence.Weekly,
        MeasureKind.Monthly => Cadence.Monthly,
        MeasureKind.Quarterly => Cadence.Quarterly,
        _ => null,
    };
}
