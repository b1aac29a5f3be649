using CheckinBot.Objectives.Intake;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Storage.Intake;

/// <summary>From what a cell names to what it means, stored or in the same file; a fault when it means nothing, or more than one thing.</summary>
internal static class Refer
{
    public static Person? Person(Book book, Place at, Field field, string? text) => Real(book,
        One(book, book.People, at, field, text, SheetKind.People, Sentence.NoSuchPerson, p => text!.Contains('@', StringComparison.Ordinal) ? p.Email : p.Name, p => p.Email));

    /// <summary>Who a row is, when an admin has linked it to another.</summary>
    public static Person? Real(Book book, Person? named)
    {
        while (named is not null && book.Linked.TryGetValue(named.Id, out var to)) named = book.People.All.Single(p => p.Id == to);
        return named;
    }

    public static Team? Team(Book book, Place at, Field field, string? text) =>
        One(book, book.Teams, at, field, text, SheetKind.Teams, Sentence.NoSuchTeam, t => t.Name, t => t.Key);

    public static Cycle? Cycle(Book book, Place at, Field field, string? text) =>
        One(book, book.Cycles, at, field, text, SheetKind.Cycles, Sentence.NoSuchCycle, c => c.Name, c => c.Key);

    /// <param name="prefer">Keeps the likely ones of several with the same title.</param>
    public static Objective? Objective(Book book, Place at, Field field, string? text, Func<Objective, bool> prefer) =>
        One(book, book.Objectives, at, field, text, SheetKind.Objectives, Sentence.NoSuchObjective, o => o.Title, o => o.Key, prefer);

    /// <inheritdoc cref="Objective"/>
    public static KeyResult? KeyResult(Book book, Place at, Field field, string? text, Func<KeyResult, bool> prefer) =>
        One(book, book.KeyResults, at, field, text, SheetKind.KeyResults, Sentence.NoSuchKeyResult, k => k.Title, k => k.Key, prefer);

    private static T? One<T>(
        Book book, Named<T> named, Place at, Field field, string? text, SheetKind kind, Sentence noSuch,
        Func<T, string> written, Func<T, string> key, Func<T, bool>? prefer = null)
        where T : class
    {
        if (text is null) return null;
        var meant = named.Meant(text);
        if (meant.Count > 1 && prefer is not null && meant.Where(prefer).ToList() is { Count: > 0 } likely) meant = likely;
        if (meant.Count == 1) return meant[0];
        if (meant.Count > 1)
            book.Blame(at, field, Sentence.SeveralMatch, text, string.Join(", ", meant.Select(m => $"\"{key(m)}\"").Order(StringComparer.Ordinal)));
        else if (!named.IsSpoilt(text) && !book.Rows.Unread.Contains(kind))
            book.Blame(at, field, noSuch, text, book.Wording.DidYouMean(text, named.Names(written)));
        at.Break(field);
        return null;
    }
}
