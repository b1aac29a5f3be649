using System.Net.Mail;
using CheckinBot.Connectors.Words;
using CheckinBot.Objectives.Intake;
using CheckinBot.Objectives.Numbers;
using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Connectors.Reading;

internal sealed partial class Cells
{
    /// <summary>Six decimals are kept. A text with two readings is settled by the rest of the file, else it is a fault.</summary>
    public decimal? Number(Field field)
    {
        if (Raw(field) is decimal number) return decimal.Round(number, 6);
        if (Text(field) is not { } text) return null;
        switch (ReadNumber.From(text, wording.Language, null))
        {
            case ReadNumber.Read { Increment: false } read:
                return read.Value;
            case ReadNumber.TwoReadings { Increment: false } two when decimalMark is { } mark:
                var (less, more) = Math.Abs(two.A) < Math.Abs(two.B) ? (two.A, two.B) : (two.B, two.A);
                return text.Contains(mark, StringComparison.Ordinal) ? less : more;
            case ReadNumber.TwoReadings { Increment: false } two:
                Refuse<string>(field, Sentence.TwoNumbers, text, two.A, two.B);
                return null;
            case ReadNumber.Unreadable:
                Refuse<string>(field, Sentence.NotANumber, text);
                return null;
            default:
                Refuse<string>(field, Sentence.IncrementHere, text);
                return null;
        }
    }

    /// <summary>From 0 to <see cref="Weights.Most"/>.</summary>
    public decimal? Weight()
    {
        if (Number(Field.Weight) is not { } weight) return null;
        if (Weights.Allow(weight)) return weight;
        Refuse<string>(Field.Weight, Sentence.WeightBeyond, weight, Weights.Most);
        return null;
    }

    /// <summary>A shape with the numbers it takes; whether these fit the key result is seen later.</summary>
    public PaceShape? Pace()
    {
        if (Text(Field.Pace) is not { } text) return null;
        switch (ReadPace.From(text, wording.Language))
        {
            case ReadPace.Read read:
                return read.Shape;
            case ReadPace.Refused refused:
                Place.Break(Field.Pace);
                faults.Add(Place.Fault(Field.Pace, wording.Say(refused.Problem)));
                return null;
            default:
                return null;
        }
    }

    public DateOnly? Date(Field field)
    {
        if (Raw(field) is not { } raw) return null;
        if (ReadDate.From(raw) is { } day) return day;
        Refuse<string>(field, Sentence.NotADate, Text(field) ?? "");
        return null;
    }

    public DateOnly? RequiredDate(Field field)
    {
        var day = Date(field);
        if (day is null && !Place.IsBroken(field)) Refuse<string>(field, Sentence.Required);
        return day;
    }

    public TimeOnly? Time(Field field)
    {
        if (Raw(field) is not { } raw) return null;
        if (ReadTime.From(raw) is { } time) return time;
        Refuse<string>(field, Sentence.NotATime, Text(field) ?? "");
        return null;
    }

    public DayOfWeek? Day(Field field)
    {
        if (Text(field) is not { } text) return null;
        if (CheckinWords.Days.Find(text) is { } day) return day;
        Refuse<string>(field, Sentence.NotADay, text, Perhaps(CheckinWords.Days.Near(text, wording.Language)));
        return null;
    }

    /// <summary>"fr" or "en".</summary>
    public string? Language()
    {
        if (Text(Field.Language) is not { } text) return null;
        if (CheckinWords.French.Find(text) is { } french) return french ? "fr" : "en";
        return Refuse<string>(Field.Language, Sentence.NotALanguage, text);
    }

    public string? Zone()
    {
        if (Text(Field.Zone) is not { } text) return null;
        return ReadZone.From(text) ?? Refuse<string>(Field.Zone, Sentence.NotAZone, text, Perhaps(ReadZone.Near(text)));
    }

    /// <summary>In lower case.</summary>
    public string? Email(Field field)
    {
        if (Required(field) is not { } text) return null;
        var valid = MailAddress.TryCreate(text, out var address) && address.Address == text
            && address.Host.Contains('.', StringComparison.Ordinal) && !text.Any(char.IsWhiteSpace);
        return valid ? text.ToLowerInvariant() : Refuse<string>(field, Sentence.NotAnEmail, text);
    }

    public string? Period(Field field)
    {
        if (Text(field) is not { } text) return null;
        return ReadPeriod.From(text) ?? Refuse<string>(field, Sentence.NotAPeriod, text);
    }
}
