using CheckinBot.Objectives.Intake;

namespace CheckinBot.Storage.Intake;

internal static class FindLoops
{
    /// <summary>Reports each circle once, at its first row in the file.</summary>
    public static void Of<T>(Book book, IEnumerable<(T Thing, Place At)> things, Field field, Func<T, string> name, Func<T, T?> above)
        where T : class
    {
        var told = new HashSet<T>();
        foreach (var (thing, at) in things)
        {
            var chain = new List<T>();
            for (T? next = thing; next is not null && !told.Contains(next); next = above(next))
            {
                if (next == thing && chain.Count > 0)
                {
                    told.UnionWith(chain);
                    book.Blame(at, field, Sentence.Loop, string.Join(" → ", chain.Append(thing).Select(name)));
                    break;
                }
                // A circle further up, which this one only leads into, is told at one of its own rows.
                if (chain.Contains(next)) break;
                chain.Add(next);
            }
        }
    }
}
