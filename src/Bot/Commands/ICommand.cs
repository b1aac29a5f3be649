using CheckinBot.Bot.Turns;

namespace CheckinBot.Bot.Commands;

/// <summary>A word that people type. One file holds the word, its help and its answer.</summary>
public interface ICommand
{
    /// <summary>The word as help shows it, by language; others mean the same.</summary>
    CommandWord Word { get; }

    /// <summary>Whether its answer may change anything.</summary>
    bool Changes => false;

    /// <summary>Whether help tells that person of it; what they may do is asked again when they do it.</summary>
    bool IsFor(Caller me) => true;

    /// <param name="visit">Who asks, where and when.</param>
    /// <param name="rest">What follows the word, trimmed.</param>
    /// <param name="cancel">Ends the work.</param>
    Task<Reply> Answer(Visit visit, string rest, CancellationToken cancel);
}

/// <summary>Buttons that belong together, by the verbs of their actions.</summary>
public interface IPress
{
    IReadOnlyCollection<string> Verbs { get; }

    /// <summary>
    /// Whether nothing it decides by needs to stand still while it is done, but rows that it changes itself: then two presses of one person still come one after the
    /// other, and those of different people cost each other nothing, however near to each other their rows lie.
    /// </summary>
    bool MeetsOnlyItself => false;

    Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel);
}

/// <param name="Name">The English word, which is also the key of its help: <c>Help.status</c>.</param>
/// <param name="French">The word that French help shows.</param>
/// <param name="Others">More words with the same meaning.</param>
/// <param name="InChannel">Whether a team's channel may read the answer.</param>
public sealed record CommandWord(string Name, string French, IReadOnlyList<string> Others, bool InChannel = false)
{
    /// <summary>Whether any chat of several people may read the answer: it tells nothing of anybody.</summary>
    public bool InGroup { get; init; }

    /// <summary>Whether a platform offers it while one types; help tells of it all the same. A list there holds ten words: those with which help begins, for who leads and who does not.</summary>
    public bool Offered { get; init; } = true;

    /// <summary>Whether the answer may be read where it was asked for; elsewhere it goes to the person's own chat.</summary>
    public bool MayAnswerIn(Place place) => place switch
    {
        Place.Channel => InChannel,
        Place.Group => InGroup,
        _ => true,
    };

    public IEnumerable<string> All => [Name, French, .. Others];

    public string In(string language) => language == "fr" ? French : Name;
}
