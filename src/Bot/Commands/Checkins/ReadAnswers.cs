using System.Globalization;
using CheckinBot.Bot.Cards;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Commands.Checkins;

/// <summary>A submitted card as answers and problems. Only what the person is asked is looked for: whatever else was sent reaches nobody.</summary>
public sealed class ReadAnswers
{
    private readonly Voice voice;
    private readonly IReadOnlyDictionary<string, string> inputs;
    private readonly string period;
    private readonly Shown shown;

    private ReadAnswers(Voice voice, IReadOnlyDictionary<string, string> inputs, string period, Shown shown) =>
        (this.voice, this.inputs, this.period, this.shown) = (voice, inputs, period, shown);

    public List<Answer> Answers { get; } = [];

    /// <summary>What is wrong, by input id.</summary>
    public Dictionary<string, string> Problems { get; } = [];

    /// <summary>Values to choose from, by key result: what was typed may mean any of them.</summary>
    public Dictionary<Guid, IReadOnlyList<decimal>> Choices { get; } = [];

    /// <param name="voice">The person's.</param>
    /// <param name="card">What they are asked.</param>
    /// <param name="inputs">What was sent; clients leave out fields that were left empty.</param>
    /// <param name="asked">What the form asked for: an empty field of these is an answer too.</param>
    /// <param name="shown">What the form showed as given already.</param>
    public static ReadAnswers From(Voice voice, CheckinCard card, IReadOnlyDictionary<string, string> inputs, IEnumerable<Standing> asked, Shown shown)
    {
        var read = new ReadAnswers(voice, inputs, card.Week.ToString(), shown);
        var open = asked.Select(s => s.KeyResult.Id).ToHashSet();
        foreach (var standing in card.Asked)
            if (open.Contains(standing.KeyResult.Id) || read.Sent(standing)) read.Read(standing);
        return read;
    }

    /// <summary>The answer of everything that was shown and needs no number of its own: as it was.</summary>
    public static IEnumerable<Answer> NothingNew(IEnumerable<Standing> shown) => shown
        .Where(s => s.KeyResult.Kind != Kind.PerPeriod)
        .Select(s => new Answer(s, s.Last?.Value ?? s.KeyResult.Baseline, null, Origin.NothingNew));

    private void Read(Standing standing)
    {
        var id = standing.KeyResult.Id;
        var valueId = InputIds.Value(id);
        var typed = inputs.GetValueOrDefault(valueId);
        var given = standing.Readings.In(period);
        var confidence = Enum.TryParse<Confidence>(inputs.GetValueOrDefault(InputIds.Confidence(id)), out var chosen) && Enum.IsDefined(chosen) ? chosen : (Confidence?)null;
        if (string.IsNullOrWhiteSpace(typed))
        {
            Blank(standing, given, confidence);
            return;
        }
        switch (ReadValue.From(voice, typed, standing, given, shown.Of(id), Sure(id)))
        {
            case ReadValue.Taken { Value: var value }:
                Take(standing, given, value, confidence);
                break;
            case ReadValue.Refused refused:
                Problems[valueId] = refused.Problem;
                break;
            case ReadValue.Doubtful doubtful:
                Problems[valueId] = doubtful.Problem;
                Choices[id] = doubtful.Choices;
                break;
        }
    }

    /// <summary>An empty field: nothing new, unless the answer is about a period that starts at nothing. A correction leaves what was given.</summary>
    private void Blank(Standing standing, Checkin? given, Confidence? confidence)
    {
        if (given is not null)
        {
            if (confidence is not null && confidence != given.Confidence) Answers.Add(new Answer(standing, given.Value, confidence, Origin.Typed));
        }
        else if (standing.KeyResult.Kind != Kind.PerPeriod)
        {
            Answers.Add(new Answer(standing, standing.Last?.Value ?? standing.KeyResult.Baseline, confidence, confidence is null ? Origin.NothingNew : Origin.Typed));
        }
        else if (confidence is not null)
        {
            Problems[InputIds.Value(standing.KeyResult.Id)] = voice["Problem.PeriodNeedsNumber"];
        }
    }

    private void Take(Standing standing, Checkin? given, decimal value, Confidence? confidence)
    {
        if (given is not null && given.Value == value && (confidence is null || confidence == given.Confidence)) return;
        // A level that comes back as it was filled in was not touched.
        var untouched = given is null && confidence is null && standing.KeyResult.Kind is Kind.Level or Kind.Milestone && standing.Last?.Value == value;
        Answers.Add(new Answer(standing, value, confidence, untouched ? Origin.NothingNew : Origin.Typed));
    }

    private bool Sent(Standing standing) =>
        inputs.ContainsKey(InputIds.Value(standing.KeyResult.Id)) || inputs.ContainsKey(InputIds.Confidence(standing.KeyResult.Id));

    private decimal? Sure(Guid keyResult) =>
        decimal.TryParse(inputs.GetValueOrDefault(InputIds.Sure(keyResult)), NumberStyles.Number, CultureInfo.InvariantCulture, out var sure) ? sure : null;
}
