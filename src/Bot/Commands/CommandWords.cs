using CheckinBot.Objectives.Naming;

namespace CheckinBot.Bot.Commands;

/// <summary>Finds the command in what was typed. Case, accents, a leading <c>/</c> and <c>okr</c> do not matter.</summary>
public sealed class CommandWords
{
    private readonly Dictionary<string, ICommand> byWord = [];

    /// <exception cref="InvalidOperationException">Two commands claim one word; both are named.</exception>
    public CommandWords(IEnumerable<ICommand> commands)
    {
        All = [.. commands];
        foreach (var command in All)
            foreach (var word in command.Word.All.Select(Fold.Name).Distinct())
                if (!byWord.TryAdd(word, command))
                    throw new InvalidOperationException($"'{word}' is claimed by {byWord[word].Word.Name} and by {command.Word.Name}.");
    }

    public IReadOnlyList<ICommand> All { get; }

    /// <summary>The command and what follows its word; null when the first words are none of ours.</summary>
    public (ICommand Command, string Tail)? Find(string typed)
    {
        var text = Strip(typed);
        // The longest word first: "en attente" before "en".
        for (var words = Math.Min(3, text.Count(c => c == ' ') + 1); words >= 1; words--)
        {
            var end = End(text, words);
            if (byWord.TryGetValue(Fold.Name(text[..end]), out var command)) return (command, text[end..].Trim());
        }
        return null;
    }

    /// <summary>The word nearest to the first one typed, when a slip of the finger explains it.</summary>
    public ICommand? Nearest(string typed)
    {
        var text = Strip(typed);
        return NearMiss.Of(text[..End(text, 1)], byWord.Keys) is { } meant ? byWord[meant] : null;
    }

    private static string Strip(string typed)
    {
        var text = string.Join(' ', typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimStart('/');
        return text.Equals("okr", StringComparison.OrdinalIgnoreCase) ? "" :
            text.StartsWith("okr ", StringComparison.OrdinalIgnoreCase) ? text[4..].TrimStart('/') : text;
    }

    private static int End(string text, int words)
    {
        var at = -1;
        while (words-- > 0)
        {
            at = text.IndexOf(' ', at + 1);
            if (at < 0) return text.Length;
        }
        return at;
    }
}
