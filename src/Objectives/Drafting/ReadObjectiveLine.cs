using System.Text.RegularExpressions;
using CheckinBot.Objectives.Numbers;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Drafting;

/// <summary>
/// One objective from one line, French or English: <c>60 rendez-vous qualifiés</c> is a total from 0; <c>Churn de 6 % à 5 %</c> a level;
/// <c>40 calls a week</c> counts each week; <c>NPS above 60</c> is kept above, for nobody said where it starts; without a number it is
/// how much of it is done. A number without a place is refused: a wrong guess would be judged by the wrong line.
/// </summary>
public abstract partial record ReadObjectiveLine
{
    public const int Longest = 120;

    private ReadObjectiveLine()
    {
    }

    public sealed record Read(Draft Draft) : ReadObjectiveLine;

    public sealed record Refused(LineFault Fault) : ReadObjectiveLine;

    /// <summary>Never throws, whatever the text.</summary>
    /// <param name="text">The line, not blank.</param>
    /// <param name="language">"fr" or "en": how a number in it is read, see <see cref="ReadNumber"/>.</param>
    public static ReadObjectiveLine From(string text, string language)
    {
        var line = Bullet().Replace(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), "");
        string? owner = null;
        if (Named().Match(line) is { Success: true } named)
            (line, owner) = (line[..named.Index].TrimEnd(' ', ',', ';', '-', '·'), named.Value.Trim().TrimStart('@'));
        if (line.Length > Longest) return new Refused(LineFault.TooLong);
        var numbers = LineNumber.In(line, language);
        if (numbers.Any(n => n.Number is ReadNumber.TwoReadings)) return new Refused(LineFault.TwoReadings);
        if (numbers.Any(n => n.Number is ReadNumber.Unreadable)) return new Refused(LineFault.TooManyNumbers);
        var likeness = LineWords.Likeness(Without(line, numbers));
        if (likeness.Length == 0) return new Refused(LineFault.NoWords);

        var draft = new Draft(LineWords.Capital(line), LineWords.Capital(line), Kind.Level, "%", 0, 100) { Owner = owner, Likeness = likeness };
        return numbers switch
        {
            [] => new Read(draft),
            [var one] => One(draft, line, one),
            [var from, var to] => Two(draft, line, from, to),
            _ => new Refused(LineFault.TooManyNumbers),
        };
    }

    private static ReadObjectiveLine One(Draft draft, string line, LineNumber number)
    {
        var (before, after) = (line[..number.Start], line[number.End..]);
        var period = LineWords.Period(line);
        if (LineWords.NamesOtherPeriod(line)) return new Refused(LineFault.OtherPeriod);
        draft = draft with { Unit = number.Unit, Target = number.Value, Title = LineWords.Title(Cut(before, period?.At), Cut(after, period?.At)) ?? draft.Title };

        if (LineWords.IsCeiling(before))
            return period is null ? new Read(draft with { Kind = Kind.Band, BandHigh = number.Value }) : new Refused(LineFault.Ceiling);
        if (period is { Every: var every })
            return number.Value > 0 ? new Read(draft with { Kind = Kind.PerPeriod, Every = every }) : new Refused(LineFault.SameNumbers);
        if (LineWords.IsFloor(before) && (number.Unit == "%" || !after.Any(char.IsLetter)))
            return new Read(draft with { Kind = Kind.Band, BandLow = number.Value });
        if (number.Unit == "%" || LineWords.NamesRate(line)) return new Refused(LineFault.NoStart);
        return number.Value > 0 ? new Read(draft with { Kind = Kind.Cumulative }) : new Refused(LineFault.SameNumbers);
    }

    private static ReadObjectiveLine Two(Draft draft, string line, LineNumber from, LineNumber to)
    {
        var (before, between, after) = (line[..from.Start], line[from.End..to.Start], line[to.End..]);
        var period = LineWords.Period(line);
        draft = draft with
        {
            Unit = to.Unit.Length > 0 ? to.Unit : from.Unit, Baseline = from.Value, Target = to.Value,
            Title = LineWords.Title(Cut(before, period?.At), Cut(after, period?.At)) ?? draft.Title,
        };
        if (from.Unit.Length > 0 && to.Unit.Length > 0 && from.Unit != to.Unit) return new Refused(LineFault.TooManyNumbers);
        if (LineWords.JoinsBand(before, between) && from.Value < to.Value)
            return new Read(draft with { Kind = Kind.Band, Baseline = 0, Target = (from.Value + to.Value) / 2, BandLow = from.Value, BandHigh = to.Value });
        if (!LineWords.JoinsPair(between)) return new Refused(LineFault.TooManyNumbers);
        if (LineWords.NamesOtherPeriod(line)) return new Refused(LineFault.OtherPeriod);
        if (from.Value == to.Value) return new Refused(LineFault.SameNumbers);
        if (period is not { Every: var every }) return new Read(draft);
        return to.Value > from.Value ? new Read(draft with { Kind = Kind.PerPeriod, Every = every }) : new Refused(LineFault.Ceiling);
    }

    /// <summary>The part without the words of the period.</summary>
    private static string Cut(string part, Match? period) => period is null ? part : part.Replace(period.Value, "", StringComparison.Ordinal);

    private static string Without(string line, List<LineNumber> numbers) =>
        numbers.AsEnumerable().Reverse().Aggregate(line, (rest, number) => rest[..number.Start] + " " + rest[number.End..]);

    [GeneratedRegex(@"^(?:[-•*·–]|\d{1,2}[.)])\s+")]
    private static partial Regex Bullet();

    /// <summary>A mention at the very end: a name, or the reference that an edge made of it.</summary>
    [GeneratedRegex(@"(?:^|\s)(?:@([^@]+)|(<@[0-9A-Za-z]{22}>))$")]
    private static partial Regex Named();
}
