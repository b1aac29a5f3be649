using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Drift.Alerts;

namespace CheckinBot.Bot.Cards.Explaining;

/// <summary>All that a verdict rests on.</summary>
/// <param name="Voice">The reader's.</param>
/// <param name="Standing">Where the key result stands.</param>
/// <param name="Sensitivity">The knob by which it is judged.</param>
public sealed record ExplainView(Voice Voice, Standing Standing, Sensitivity Sensitivity)
{
    /// <summary>Since when it is judged so; null when no sweep has looked at it yet.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Its episodes, the newest first.</summary>
    public IReadOnlyList<ExplainedEpisode> Episodes { get; init; } = [];

    /// <summary>Who was told when, the newest first.</summary>
    public IReadOnlyList<ToldPerson> Told { get; init; } = [];

    /// <summary>Whether every reading and every episode is listed.</summary>
    public bool All { get; init; }

    /// <summary>What opens the rest; null where it is open.</summary>
    public ActionExecute? More { get; init; }

    /// <summary>What leads back to the message it was opened from; none where it was asked for.</summary>
    public IReadOnlyList<ActionExecute> Back { get; init; } = [];
}

/// <param name="Episode">One drift of it.</param>
/// <param name="TakenBy">First name of who took it up.</param>
/// <param name="MutedBy">First name of who muted it.</param>
public sealed record ExplainedEpisode(Episode Episode, string? TakenBy, string? MutedBy);

/// <param name="Name">First name.</param>
/// <param name="On">That day.</param>
/// <param name="How">By what.</param>
/// <param name="Because">Why once more; null the first time.</param>
public sealed record ToldPerson(string Name, DateOnly On, ToldBy How, ToldBecause? Because = null);

/// <summary>A receipt after saving, the lead's message after a round, a lead's question.</summary>
public enum ToldBy { Receipt, Alert, Question }
