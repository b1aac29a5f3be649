using CheckinBot.Bot.Cards.Escalating;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Bot.Cards.Checkins;

/// <summary>The check-in card of one person for one period.</summary>
/// <param name="Voice">The reader's.</param>
/// <param name="Delivery">The prompt's row in the ledger.</param>
/// <param name="Period">What is answered for: the round's, never the moment's.</param>
/// <param name="ClosesAt">When the round closes, on the reader's clock.</param>
/// <param name="Items">At most <see cref="PromptCard.MaxItems"/>, worst first.</param>
/// <param name="Others">How many more are due and follow after this card.</param>
/// <param name="SeenBy">The names of the teams that see the answers.</param>
public sealed record PromptView(
    Voice Voice, Guid Delivery, Period Period, LocalTime ClosesAt, IReadOnlyList<PromptItem> Items, int Others, IReadOnlyList<string> SeenBy)
{
    public PromptForm Form { get; init; }

    /// <summary>The newest of the check-ins that an edit shows: the button names it, and what is typed adds to what stood then.</summary>
    public Guid? Newest { get; init; }

    /// <summary>What named escalation makes of it; null where it is off.</summary>
    public NamedAbove? Named { get; init; }

    /// <summary>The last time they were asked, where it stayed open and its reminder was left out because they had had much; null where that was not so.</summary>
    public Period? Spared { get; init; }

    /// <summary>The note already given, when it is edited.</summary>
    public string? Note { get; init; }
}

public enum PromptForm
{
    /// <summary>The first time it is asked.</summary>
    First,

    /// <summary>Asked again the working day before it closes; it cannot be put off a second time.</summary>
    Reminder,

    /// <summary>Opened again from its receipt, with what was answered.</summary>
    Edit,
}

/// <param name="Standing">Where the key result stands.</param>
/// <param name="Given">The value already given for this period; null when there is none yet.</param>
/// <param name="Confidence">The answer to preset; null presets none.</param>
public sealed record PromptItem(Standing Standing, decimal? Given = null, Confidence? Confidence = null)
{
    /// <summary>What the number that was typed may mean: the person picks one, or types another. Null when it was clear.</summary>
    public IReadOnlyList<decimal>? Choices { get; init; }

    /// <summary>The first name of who carries it and is away, where the reader stands in; null where it is the reader's own.</summary>
    public string? For { get; init; }
}
