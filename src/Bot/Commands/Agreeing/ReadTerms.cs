using CheckinBot.Bot.Cards;
using CheckinBot.Bot.Cards.Agreeing;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.Numbers;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Commands.Agreeing;

/// <summary>A submitted form of terms, or what is wrong with it. A field that was not sent, or left empty where it may, stays as it stands.</summary>
public sealed class ReadTerms
{
    private readonly Voice voice;
    private readonly IReadOnlyDictionary<string, string> inputs;
    private readonly DateOnly today;

    private ReadTerms(Voice voice, IReadOnlyDictionary<string, string> inputs, DateOnly today, Terms shown) => (this.voice, this.inputs, this.today, After) = (voice, inputs, today, shown);

    public Terms After { get; private set; }
    public RevisionReason? Reason { get; private set; }
    public string? Note { get; private set; }

    /// <summary>What is wrong, by input id.</summary>
    public Dictionary<string, string> Problems { get; } = [];

    /// <param name="voice">The person's.</param>
    /// <param name="matter">The key result, and the terms in force.</param>
    /// <param name="shown">What the form was filled with.</param>
    /// <param name="inputs">What was sent.</param>
    /// <param name="owners">Who may carry it.</param>
    /// <param name="pays">Who says whether it counts for variable pay; null when they may not, and it stays as it is.</param>
    /// <param name="negotiates">Whether it answers an offer.</param>
    /// <param name="today">The person's day.</param>
    public static ReadTerms From(Voice voice, Matter matter, Terms shown, IReadOnlyDictionary<string, string> inputs, IReadOnlyCollection<Guid> owners, Guid? pays, bool negotiates, DateOnly today)
    {
        var keyResult = matter.KeyResult!;
        var read = new ReadTerms(voice, inputs, today, shown);
        read.Figures(keyResult, shown);
        if (inputs.GetValueOrDefault(InputIds.Owner(keyResult.Id)) is { Length: > 0 } chosen)
        {
            if (ShortId.Read(chosen) is { } owner && owners.Contains(owner)) read.After = read.After with { OwnerId = owner };
            else read.Problems[InputIds.Owner(keyResult.Id)] = voice["Terms.PickOwner"];
        }
        if (pays is { } who) read.Pay(keyResult.Id, shown, who);
        read.Words(keyResult, shown, matter.InFrance && read.After.CountsForPay);
        read.Said(keyResult.Id, negotiates);
        if (read.Problems.Count == 0 && read.After == shown) read.Problems[TermsForm.IsBand(keyResult) ? InputIds.Low(keyResult.Id) : InputIds.Value(keyResult.Id)] = voice["Terms.Nothing"];
        return read;
    }

    /// <summary>The reason and the words of a step.</summary>
    public static ReadTerms OfStep(Voice voice, Guid about, Terms stands, IReadOnlyDictionary<string, string> inputs, DateOnly today)
    {
        var read = new ReadTerms(voice, inputs, today, stands);
        read.Said(about, negotiates: false);
        return read;
    }

    private void Said(Guid id, bool negotiates)
    {
        Note = Typed(InputIds.Note(id)) is { } note ? note.Length > TermsForm.LongestNote ? note[..TermsForm.LongestNote] : note : null;
        if (negotiates && Note is null) Problems[InputIds.Note(id)] = voice["Problem.Empty"];
        if (negotiates) return;
        if (Enum.TryParse<RevisionReason>(inputs.GetValueOrDefault(InputIds.Reason(id)), out var reason) && Enum.IsDefined(reason)) Reason = reason;
        else Problems[InputIds.Reason(id)] = voice["Terms.PickReason"];
    }

    private void Pay(Guid id, Terms shown, Guid who)
    {
        if (!bool.TryParse(inputs.GetValueOrDefault(InputIds.Pay(id)), out var pays) || pays == shown.CountsForPay) return;
        After = After with { CountsForPay = pays };
        if (pays && After.OwnerId == who) Problems[InputIds.Pay(id)] = voice["Pay.NotOwn"];
    }

    private void Words(KeyResult keyResult, Terms shown, bool inFrench)
    {
        var (day, scope) = (InputIds.Until(keyResult.Id), InputIds.Scope(keyResult.Id));
        // A day that is over stands in the field as it is: it is no mistake of whoever changes the target.
        if (!keyResult.Standing && Typed(day) is { } typed && typed != voice.Typed(shown.Due))
        {
            if (ReadDays.One(typed, voice.Language, today) is { } due && due > keyResult.Start) After = After with { Due = due };
            else Problems[day] = voice.Say("Terms.NoDay", voice.Typed(today > shown.Due ? today.AddMonths(1) : shown.Due));
        }
        if (Typed(scope) is { } title && title != shown.Title) After = After with { Title = title.Length > TermsForm.LongestScope ? title[..TermsForm.LongestScope] : title };
        if (inFrench && FrenchWording.Lacks(After.Title)) Problems[scope] = voice["Pay.InFrench"];
    }

    private void Figures(KeyResult keyResult, Terms shown)
    {
        if (TermsForm.IsBand(keyResult))
        {
            var (low, high) = (InputIds.Low(keyResult.Id), InputIds.High(keyResult.Id));
            After = After with { BandLow = Number(keyResult, low, shown.BandLow, shown.BandHigh), BandHigh = Number(keyResult, high, shown.BandHigh, shown.BandLow) };
            if (!Problems.ContainsKey(low) && !Problems.ContainsKey(high) && (After.BandLow > After.BandHigh || (After.BandLow ?? After.BandHigh) is null)) Problems[high] = voice["Terms.Bounds"];
            return;
        }
        var id = InputIds.Value(keyResult.Id);
        var target = Number(keyResult, id, shown.Target, shown.Target) ?? shown.Target;
        After = After with { Target = target };
        if (keyResult.Kind != Kind.PerPeriod && target != shown.Target && (shown.On(keyResult).Direction == Direction.Increase ? target <= shown.Baseline : target >= shown.Baseline))
            Problems[id] = voice.Say("Terms.WrongWay", voice.Figure(keyResult, shown.Baseline));
        if (target < 0 && keyResult.Kind is Kind.Cumulative or Kind.Milestone or Kind.PerPeriod) Problems[id] = voice["Problem.Negative"];
    }

    /// <summary>A bound may be taken away by emptying its field; a target that was left empty stays.</summary>
    private decimal? Number(KeyResult keyResult, string id, decimal? stands, decimal? near)
    {
        if (!inputs.ContainsKey(id)) return stands;
        if (Typed(id) is not { } typed) return null;
        if (ReadNumber.From(typed, voice.Language, stands ?? near) is ReadNumber.Read { Increment: false } read) return read.Value;
        Problems[id] = voice.Say("Problem.NoNumber", voice.Figure(keyResult, stands ?? near ?? 0));
        return stands;
    }

    private string? Typed(string id) => inputs.GetValueOrDefault(id)?.Trim() is { Length: > 0 } typed ? typed : null;
}
