namespace CheckinBot.Objectives.Naming;

/// <summary>What people look for by some words of its name.</summary>
public interface IFound
{
    /// <summary>The words of the name, folded, each with a space before it. The database keeps them, so that nothing has to be read to be passed over.</summary>
    string Words { get; }

    static string Of(string name) => string.Concat(Fold.Words(name).Select(word => " " + word));
}
