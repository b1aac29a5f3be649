using CheckinBot.Connectors.Words;
using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.Intake;

namespace CheckinBot.Connectors.Reading;

internal sealed partial class Cells
{
    /// <summary>Where and when work is done. A region stays as it is written until the calendars are asked.</summary>
    public WorkTimes Times()
    {
        var country = Country();
        var region = Text(Field.Region);
        if (region is not null && country is null && !Place.IsBroken(Field.Country)) region = Refuse<string>(Field.Region, Sentence.RegionAlone);
        return new WorkTimes(country, region, WorkingDays(), Hours());
    }

    /// <summary>A person's own hour, within the hours that their row gives.</summary>
    public TimeOnly? OwnHour(Hours? hours)
    {
        if (Time(Field.OwnHour) is not { } at) return null;
        if (hours?.Holds(at) != false) return at;
        Refuse<string>(Field.OwnHour, Sentence.OwnHourQuiet, at);
        return null;
    }

    private string? Country()
    {
        if (Text(Field.Country) is not { } text) return null;
        return ReadCountry.From(text) ?? Refuse<string>(Field.Country, Sentence.NotACountry, text, Perhaps(CountryWords.Near(text, wording.Language)));
    }

    private Weekdays? WorkingDays()
    {
        if (Text(Field.WorkingDays) is not { } text) return null;
        if (ReadWorkingDays.From(text) is { } days) return days;
        Refuse<string>(Field.WorkingDays, Sentence.NotWorkingDays, text);
        return null;
    }

    private Hours? Hours()
    {
        if (Text(Field.Hours) is not { } text) return null;
        if (ReadHours.From(text) is { } hours) return hours;
        Refuse<string>(Field.Hours, Sentence.NotHours, text);
        return null;
    }
}
