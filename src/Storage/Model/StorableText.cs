using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CheckinBot.Storage.Model;

/// <summary>
/// What people type, and files and platforms hand over, may hold what no database text can: U+0000, which PostgreSQL refuses in a text as in
/// a question, and halves of a character. The first is left out, the second becomes U+FFFD.
/// </summary>
public static class StorableText
{
    public static string Of(string text)
    {
        if (!NeedsCare(text)) return text;
        var clean = new StringBuilder(text.Length);
        // A half comes out of this as U+FFFD.
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value != 0) clean.Append(rune.ToString());
        return clean.ToString();
    }

    /// <summary>Cleans what is about to be saved. Keys are ids of ours and of platforms, and left alone.</summary>
    internal static void Clean(ChangeTracker tracker)
    {
        foreach (var entry in tracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified))
            foreach (var property in entry.Metadata.GetFlattenedProperties().Where(p => p.ClrType == typeof(string) && !p.IsKey()))
                if (entry.CurrentValues[property] is string text && NeedsCare(text))
                    entry.CurrentValues[property] = Of(text);
    }

    private static bool NeedsCare(string text) => text.Contains('\0', StringComparison.Ordinal) || text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF');
}
