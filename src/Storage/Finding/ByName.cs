using CheckinBot.Objectives.Naming;

namespace CheckinBot.Storage.Finding;

/// <summary>Lets the database find what a name may mean: whatever has, for each word that was typed, a word that begins with it.</summary>
public static class ByName
{
    /// <summary>Nothing when no word was typed.</summary>
    public static IQueryable<T> Named<T>(this IQueryable<T> all, string typed) where T : class, IFound
    {
        var words = Fold.Words(typed);
        if (words.Length == 0) return all.Where(_ => false);
        foreach (var word in words)
        {
            var begins = " " + word;
            all = all.Where(x => x.Words.Contains(begins));
        }
        return all;
    }
}
