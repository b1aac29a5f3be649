using System.Globalization;
using CheckinBot.Connectors.Words;
using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.Intake;
using CheckinBot.Objectives.Pace;

namespace CheckinBot.Connectors.Template;

/// <summary>One field of one row as a cell that the import understands: a number, or a text in the workbook's language. Null is an empty cell.</summary>
internal static class WriteCell
{
    private static readonly DayOfWeek[] Week = [.. Enum.GetValues<DayOfWeek>().OrderBy(d => ((int)d + 6) % 7)];

    public static object? Of(Row row, Field field, string language) => Times(row, field, language) ?? row switch
    {
        OrganisationRow o => field switch { Field.Name => o.Name, Field.Vision => o.Vision, Field.Language => o.Language, Field.Zone => o.Zone, _ => null },
        PersonRow p => Person(p, field, language),
        TeamRow t => Team(t, field, language),
        CycleRow c => field switch { Field.Key => c.Key, Field.Name => c.Name, Field.Start => Day(c.Start), Field.End => Day(c.End), _ => null },
        ObjectiveRow o => Objective(o, field, language),
        KeyResultRow k => KeyResult(k, field, language),
        CheckinRow c => Checkin(c, field, language),
        _ => null,
    };

    private static string? Times(Row row, Field field, string language) => field switch
    {
        Field.Country => row.Times.Country,
        Field.Region => row.Times.Region,
        Field.WorkingDays when row.Times.Days is { } days => string.Join("; ", Week.Where(d => days.Hold(d)).Select(d => CheckinWords.Days.Name(d, language))),
        Field.Hours when row.Times.Hours is { } hours => $"{Hour(hours.From)}-{Hour(hours.Until)}",
        _ => null,
    };

    private static string? Person(PersonRow p, Field field, string language) => field switch
    {
        Field.Key => p.Key, Field.Name => p.Name, Field.Email => p.Email, Field.Language => p.Language, Field.Zone => p.Zone,
        Field.OwnHour => Hour(p.OwnHour), Field.Admin => YesNo(p.Admin, language), Field.LeftOn => Day(p.LeftOn),
        _ => null,
    };

    private static string? Team(TeamRow t, Field field, string language) => field switch
    {
        Field.Key => t.Key, Field.Name => t.Name, Field.Lead => t.Lead, Field.Members => List(t.Members), Field.Parent => t.Parent, Field.Zone => t.Zone, Field.Language => t.Language,
        Field.MeetingDay => t.MeetingDay is { } day ? CheckinWords.Days.Name(day, language) : null, Field.MeetingTime => Hour(t.MeetingTime), Field.Channel => t.Channel,
        _ => null,
    };

    private static object? Objective(ObjectiveRow o, Field field, string language) => field switch
    {
        Field.Key => o.Key, Field.Title => o.Title, Field.Team => o.Team, Field.Cycle => o.Cycle, Field.Owner => o.Owner,
        Field.Level => PlanWords.Levels.Name(o.Level, language), Field.Nature => PlanWords.Natures.Name(o.Nature, language),
        Field.Perspective => PlanWords.Perspectives.Name(o.Perspective, language), Field.Orientation => PlanWords.Orientations.Name(o.Orientation, language),
        Field.Parent => o.Parent, Field.Private => YesNo(o.Private, language), Field.Weight => o.Weight,
        _ => null,
    };

    private static object? KeyResult(KeyResultRow k, Field field, string language) => field switch
    {
        Field.Key => k.Key, Field.Title => k.Title, Field.Objective => k.Objective, Field.Owner => k.Owner, Field.Unit => k.Unit is { Length: > 0 } unit ? unit : null,
        Field.Kind => PlanWords.Kinds.Name(k.Kind, language), Field.Direction => PlanWords.Directions.Name(k.Direction, language),
        Field.Baseline => k.Baseline, Field.Target => k.Target, Field.BandLow => k.BandLow, Field.BandHigh => k.BandHigh,
        Field.Every => PlanWords.Cadences.Name(k.Every, language), Field.Start => Day(k.Start), Field.Due => Day(k.Due), Field.Cadence => PlanWords.Cadences.Name(k.Cadence, language),
        Field.Indicator => PlanWords.Indicators.Name(k.Indicator, language), Field.LeadsTo => k.LeadsTo, Field.Pace => k.Pace is { } pace ? Pace(pace, language) : null,
        Field.Standing => YesNo(k.Standing, language), Field.CountsForPay => YesNo(k.CountsForPay, language), Field.TippingValue => k.TippingValue,
        Field.Then => PlanWords.Orientations.Name(k.Then, language), Field.ContributesTo => List(k.ContributesTo), Field.Weight => k.Weight,
        _ => null,
    };

    private static object? Checkin(CheckinRow c, Field field, string language) => field switch
    {
        Field.KeyResult => c.KeyResult, Field.AsOf => Day(c.AsOf), Field.Value => c.Value, Field.Confidence => CheckinWords.Confidences.Name(c.Confidence, language), Field.Note => c.Note,
        Field.Cause => CheckinWords.Causes.Name(c.Cause, language), Field.Person => c.Person, Field.Period => c.Period,
        _ => null,
    };

    /// <summary>With the language's decimal mark, and never three decimals: those could be thousands.</summary>
    private static string Pace(PaceShape shape, string language) => string.Join(' ', PaceText.Numbers(shape).Select(n =>
    {
        var text = n.ToString("0.######", CultureInfo.GetCultureInfo(language));
        return text.Length > 4 && !char.IsDigit(text[^4]) ? text + "0" : text;
    }).Prepend(PaceText.Name(shape)));

    private static string? YesNo(bool? value, string language) => CheckinWords.YesNo.Name(value, language);

    private static string? List(IReadOnlyList<string> all) => all.Count == 0 ? null : string.Join("; ", all);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Hour(TimeOnly? at) => at?.ToString("HH:mm", CultureInfo.InvariantCulture);
}
