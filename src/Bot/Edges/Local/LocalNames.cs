using CheckinBot.Bot.Turns;
using CheckinBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Edges.Local;

/// <summary>Mentions as people type them on the page: <c>@CheckinBot</c> wakes the bot in a channel, <c>@Full Name</c> means that person.</summary>
public sealed class LocalNames(Database database)
{
    private const string Bot = "@CheckinBot";

    /// <summary>The words meant for the bot; null when a channel talks among itself.</summary>
    public string? ForBot(string text, Place place)
    {
        var at = text.IndexOf(Bot, StringComparison.OrdinalIgnoreCase);
        if (at >= 0) return (text[..at] + text[(at + Bot.Length)..]).Trim();
        return place is Place.Channel && !text.TrimStart().StartsWith("/okr", StringComparison.OrdinalIgnoreCase) ? null : text;
    }

    /// <summary>The same words, with each <c>@Name</c> of a person as the reference that commands read.</summary>
    public Task<string> Refer(Guid organisation, string words) => !words.Contains('@', StringComparison.Ordinal) ? Task.FromResult(words) : database.Read(organisation, async db =>
    {
        var people = await db.People.ToListAsync();
        // The longest name first, so that "@Anne Martin" is not read as "@Anne".
        var names = people.Select(p => (p.Id, p.Name)).Concat(people.GroupBy(p => p.FirstName).Where(g => g.Count() == 1).Select(g => (g.First().Id, Name: g.Key)));
        foreach (var (id, name) in names.OrderByDescending(n => n.Name.Length))
            words = words.Replace("@" + name, PersonReference.Of(id), StringComparison.OrdinalIgnoreCase);
        return words;
    });
}
