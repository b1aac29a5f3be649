using CheckinBot.Connectors.Words;
using CheckinBot.Objectives.Cycles;
using CheckinBot.Objectives.Intake;

namespace CheckinBot.Connectors.Reading;

/// <summary>One method a sheet: from its cells to its row.</summary>
internal static class ReadRow
{
    public static OrganisationRow Organisation(Cells cells) =>
        new(cells.Place, cells.Required(Field.Name), cells.Text(Field.Vision), cells.Language(), cells.Zone()) { Times = cells.Times() };

    public static PersonRow Person(Cells cells)
    {
        var times = cells.Times();
        return new(cells.Place, cells.Text(Field.Key), cells.Required(Field.Name), cells.Email(Field.Email))
        {
            Language = cells.Language(),
            Zone = cells.Zone(),
            Times = times,
            OwnHour = cells.OwnHour(times.Hours),
            Admin = cells.YesNo(Field.Admin),
            LeftOn = cells.Date(Field.LeftOn),
            Teams = cells.List(Field.Teams),
        };
    }

    public static TeamRow Team(Cells cells) => new(cells.Place, cells.Text(Field.Key), cells.Required(Field.Name))
    {
        Lead = cells.Text(Field.Lead),
        Members = cells.List(Field.Members),
        Parent = cells.Text(Field.Parent),
        Zone = cells.Zone(),
        Times = cells.Times(),
        Language = cells.Language(),
        MeetingDay = cells.Day(Field.MeetingDay),
        MeetingTime = cells.Time(Field.MeetingTime),
        Channel = cells.Text(Field.Channel),
    };

    public static CycleRow Cycle(Cells cells)
    {
        var (key, name) = (cells.Text(Field.Key), cells.Required(Field.Name));
        // "T4 2026", "Nov 2026" and "2026" say their days; a sales cycle of one's own has them written beside it.
        var called = ReadCycleName.From(name);
        DateOnly? Day(Field field, DateOnly? said) => said is { } day && cells.Text(field) is null ? day : cells.RequiredDate(field);
        return new(cells.Place, key, name, Day(Field.Start, called?.Start), Day(Field.End, called?.End));
    }

    public static ObjectiveRow Objective(Cells cells) => new(cells.Place, cells.Text(Field.Key), cells.Required(Field.Title))
    {
        Team = cells.Required(Field.Team),
        Cycle = cells.Required(Field.Cycle),
        Owner = cells.Text(Field.Owner),
        Level = cells.Word(Field.Level, PlanWords.Levels),
        Nature = cells.Word(Field.Nature, PlanWords.Natures),
        Perspective = cells.Word(Field.Perspective, PlanWords.Perspectives),
        Orientation = cells.Word(Field.Orientation, PlanWords.Orientations),
        Parent = cells.Text(Field.Parent),
        Private = cells.YesNo(Field.Private),
        Weight = cells.Weight(),
    };

    public static KeyResultRow KeyResult(Cells cells) => new(cells.Place, cells.Text(Field.Key), cells.Required(Field.Title))
    {
        Objective = cells.Required(Field.Objective),
        Team = cells.Text(Field.Team),
        Cycle = cells.Text(Field.Cycle),
        Owner = cells.Text(Field.Owner),
        Unit = cells.Text(Field.Unit),
        Kind = cells.Word(Field.Kind, PlanWords.Kinds),
        Direction = cells.Word(Field.Direction, PlanWords.Directions),
        Baseline = cells.Number(Field.Baseline),
        Target = cells.Number(Field.Target),
        BandLow = cells.Number(Field.BandLow),
        BandHigh = cells.Number(Field.BandHigh),
        Every = cells.Word(Field.Every, PlanWords.Cadences),
        Start = cells.Date(Field.Start),
        Due = cells.Date(Field.Due),
        Cadence = cells.Word(Field.Cadence, PlanWords.Cadences),
        Indicator = cells.Word(Field.Indicator, PlanWords.Indicators),
        LeadsTo = cells.Text(Field.LeadsTo),
        Pace = cells.Pace(),
        Standing = cells.YesNo(Field.Standing),
        CountsForPay = cells.YesNo(Field.CountsForPay),
        TippingValue = cells.Number(Field.TippingValue),
        Then = cells.Word(Field.Then, PlanWords.Orientations),
        ContributesTo = cells.Titles(Field.ContributesTo),
        Weight = cells.Weight(),
    };

    public static CheckinRow Checkin(Cells cells) => new(cells.Place, cells.Required(Field.KeyResult), cells.RequiredDate(Field.AsOf))
    {
        Objective = cells.Text(Field.Objective),
        Value = cells.Number(Field.Value),
        Confidence = cells.Word(Field.Confidence, CheckinWords.Confidences),
        Note = cells.Text(Field.Note),
        Cause = cells.Word(Field.Cause, CheckinWords.Causes),
        Person = cells.Text(Field.Person),
        Period = cells.Period(Field.Period),
    };
}
