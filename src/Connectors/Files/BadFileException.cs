using CheckinBot.Objectives.Intake;

namespace CheckinBot.Connectors.Files;

/// <summary>A file that cannot be opened at all; says so in a sentence for the person who gave it.</summary>
public sealed class BadFileException(string file, Sentence sentence, params object[] with)
    : Exception($"{file}: {sentence}")
{
    public Fault In(string language) => new(file, Row, null, new Wording(language).Say(sentence, with));

    /// <summary>The row where it went wrong, when that is known.</summary>
    public int? Row { get; init; }
}
