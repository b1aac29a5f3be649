namespace CheckinBot.Objectives.Naming;

/// <summary>The word that was probably meant.</summary>
public static class NearMiss
{
    /// <summary>The nearest of the known words when it is near enough: one slip in short words, one in three letters at most, never over three.</summary>
    public static string? Of(string written, IEnumerable<string> known)
    {
        var word = Fold.Word(written);
        if (word.Length < 2) return null;
        var allowed = Math.Min(3, Math.Max(1, word.Length / 3));
        return known.Select(k => (Known: k, Slips: Slips(word, Fold.Word(k))))
            .Where(k => k.Slips <= allowed)
            .OrderBy(k => k.Slips).Select(k => k.Known).FirstOrDefault();
    }

    /// <summary>Letters to add, drop, change or swap with their neighbour (Damerau–Levenshtein, optimal string alignment).</summary>
    private static int Slips(string a, string b)
    {
        var cost = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) cost[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) cost[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++)
            {
                var change = cost[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                cost[i, j] = Math.Min(change, Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
            }
        return cost[a.Length, b.Length];
    }
}
