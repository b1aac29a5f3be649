using System.Globalization;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Writing;
using CheckinBot.Bot.Commands.Pacing;
using CheckinBot.Bot.Commands.Turning;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.Phrasing;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Bot.Commands.Writing;

/// <summary>The fields of the form that describe a key result, read; or what is wrong with each of them. What was typed is never changed.</summary>
public sealed class ReadForm
{
    private readonly Voice voice;
    private readonly IReadOnlyDictionary<GoalField, string> values;
    private readonly DateOnly today;

    private ReadForm(Voice voice, IReadOnlyDictionary<GoalField, string> values, DateOnly today, bool standing) => (this.voice, this.values, this.today, Standing) = (voice, values, today, standing);

    /// <summary>A KPI: to be kept in a band, with no end to be asked for.</summary>
    public bool Standing { get; }

    public Dictionary<GoalField, string> Problems { get; } = [];

    /// <summary>What may be meant, by the field that asks which.</summary>
    public Dictionary<GoalField, IReadOnlyList<Choice>> Which { get; } = [];

    public string Measure { get; private set; } = "";
    public string Unit { get; private set; } = "";
    public GoalKind? Kind { get; private set; }
    public decimal? From { get; private set; }
    public decimal? To { get; private set; }
    public Direction Direction { get; private set; }
    public DateOnly Start { get; private set; }
    public DateOnly Due { get; private set; }

    /// <summary>Null follows the level, or the period.</summary>
    public Cadence? Cadence { get; private set; }

    /// <summary>Null leaves it to past years.</summary>
    public PaceShape? Pace { get; private set; }

    /// <summary>At which value the objective has done its work, and what is proposed then.</summary>
    public Turn? Turn { get; private set; }

    public bool CountsForPay => Said(GoalField.Pay) == bool.TrueString;

    /// <param name="voice">The writer's.</param>
    /// <param name="values">What stands in the fields; those left empty may be absent.</param>
    /// <param name="today">The writer's day.</param>
    /// <param name="cycleEnd">The last day of the running cycle, offered where no day was said.</param>
    /// <param name="standing">Whether it is a KPI.</param>
    public static ReadForm Of(Voice voice, IReadOnlyDictionary<GoalField, string> values, DateOnly today, DateOnly? cycleEnd, bool standing = false)
    {
        var read = new ReadForm(voice, values, today, standing);
        read.Words();
        read.Figures();
        CheckFigures.On(read, voice);
        read.Days(cycleEnd);
        read.PaceOf();
        read.TurnOf();
        return read;
    }

    internal string? Said(GoalField field) => values.GetValueOrDefault(field)?.Trim() is { Length: > 0 } text ? text : null;

    internal T? Chosen<T>(GoalField field) where T : struct, Enum => Enum.TryParse<T>(Said(field), out var chosen) && Enum.IsDefined(chosen) ? chosen : null;

    private void Words()
    {
        Measure = string.Join(' ', (Said(GoalField.Measure) ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (!Measure.Any(char.IsLetter)) Problems[GoalField.Measure] = voice["New.MeasureMissing"];
        else if (Measure.Length > WritingForm.LongestTitle) Problems[GoalField.Measure] = voice.Say("New.TooLong", WritingForm.LongestTitle);
        Kind = Standing ? GoalKind.Band : Chosen<GoalKind>(GoalField.Kind);
        if (Kind is null) Problems[GoalField.Kind] = voice["New.KindMissing"];
        Cadence = Chosen<Cadence>(GoalField.Cadence);
        bool InFigures(string sign) => new[] { GoalField.From, GoalField.To }
            .Any(f => Said(f) is { } text && text[0] is not ('+' or '-') && text.Contains(sign, StringComparison.Ordinal));
        Unit = Said(GoalField.Unit) is { } unit ? ReadUnit.From(unit) : new[] { "%", "€", "$", "£" }.FirstOrDefault(InFigures) ?? "";
    }

    private void Figures()
    {
        From = Figure(GoalField.From, GoalField.WhichFrom, null);
        // A total and a period begin at nothing unless something else is said.
        if (From is null && Said(GoalField.From) is null && Kind is GoalKind.Cumulative or GoalKind.Milestone or GoalKind.Weekly or GoalKind.Monthly or GoalKind.Quarterly) From = 0;
        To = Figure(GoalField.To, GoalField.WhichTo, Kind == GoalKind.Band ? null : From);
    }

    private decimal? Figure(GoalField field, GoalField which, decimal? baseline)
    {
        var chosen = decimal.TryParse(Said(which), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : (decimal?)null;
        if (Said(field) is not { } text)
        {
            if (chosen is { } only) Offer(which, [only]);
            return chosen;
        }
        switch (ReadFigure.From(text, voice.Language, Unit, baseline))
        {
            case ReadFigure.Read read:
                return read.Value;
            case ReadFigure.Several several:
                Offer(which, several.Values);
                if (chosen is { } one && several.Values.Contains(one)) return one;
                Problems[field] = voice["New.ManyReadings"];
                return null;
            case ReadFigure.Moved:
                Problems[field] = voice["New.NeedsStart"];
                return null;
            default:
                Problems[field] = voice.Say("Problem.NoNumber", voice.Figure(23.5m, Unit));
                return null;
        }
    }

    private void Offer(GoalField which, IEnumerable<decimal> numbers) =>
        Which[which] = [.. numbers.Select(n => new Choice(voice.Figure(n, Unit, 6), (n / 1.000000m).ToString(CultureInfo.InvariantCulture)))];

    private void Days(DateOnly? cycleEnd)
    {
        Start = Said(GoalField.Start) is { } from ? StartFrom(from) : today;
        if (Standing)
        {
            // No end: the cycle it was written in is where reports begin, as with what an import brings.
            Due = cycleEnd ?? today;
            return;
        }
        var chosen = DateOnly.TryParseExact(Said(GoalField.WhichDue), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day > today ? day : (DateOnly?)null;
        switch (ReadDue.From(Said(GoalField.Due), voice.Language, today, cycleEnd))
        {
            case ReadDue.Read read:
                Due = read.Day;
                break;
            case ReadDue.Refused refused:
                IReadOnlyList<DateOnly> days = chosen is { } kept && !refused.Days.Contains(kept) && Said(GoalField.Due) is null ? [kept, .. refused.Days] : refused.Days;
                if (days.Count > 0) Which[GoalField.WhichDue] = [.. days.Select(d => new Choice(voice.Date(d), d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))];
                if (chosen is { } one && days.Contains(one)) Due = one;
                else
                    Problems[GoalField.Due] = voice["New.Due" + refused.Because switch
                    {
                        Because.NotSaid => "Missing",
                        Because.NoSuchDay => "NoSuchDay",
                        Because.Several => "Several",
                        _ => "Unclear",
                    }];
                break;
        }
        if (Due != default && Start > Due) Problems[GoalField.Due] = voice.Say("New.DueBeforeStart", voice.Date(Start));
    }

    /// <summary>Whether it fits is seen once all else is right.</summary>
    private void PaceOf()
    {
        var read = ReadPaceForm.Of(voice, Said(GoalField.Pace), Said(GoalField.PaceNumbers), Problems.Count > 0 ? null : KeepGoal.Draft(this));
        if (read.Problem is { } problem) Problems[read.WithNumbers ? GoalField.PaceNumbers : GoalField.Pace] = problem;
        else Pace = read.Shape;
    }

    private void TurnOf()
    {
        if (Standing) return;
        var read = ReadTurnForm.Of(voice, Said(GoalField.Tipping), Said(GoalField.Then), Problems.Count > 0 ? null : KeepGoal.Draft(this));
        if (read.Problem is { } problem) Problems[read.InValue ? GoalField.Tipping : GoalField.Then] = problem;
        else Turn = read.Turn;
    }

    private DateOnly StartFrom(string typed)
    {
        var read = ReadDays.From(typed, voice.Language, today);
        // What began already was not over for whoever says so.
        if (read is ReadDays.Refused { Fault: DaysFault.Over }) read = ReadDays.From(typed, voice.Language, today.AddYears(-1));
        if (read is ReadDays.Days { Span: var span }) return span.From;
        Problems[GoalField.Start] = voice["New.StartUnclear"];
        return today;
    }

    /// <summary>Which way the figures go: what the writer chose, else what they say themselves.</summary>
    internal void Go(Direction direction) => Direction = direction;
}
