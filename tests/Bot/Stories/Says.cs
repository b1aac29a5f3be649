using CheckinBot.Tests.Support;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>What a story expects of a page, said as a person would.</summary>
public static class Says
{
    public static async Task Sees(this Actor actor, params string[] words)
    {
        var last = await actor.Last();
        foreach (var word in words) Assert.True(last.Contains(word, StringComparison.Ordinal), $"Not seen: {word}\nin: {last}");
    }

    public static async Task DoesNotSee(this Actor actor, params string[] words)
    {
        var page = await actor.Page();
        foreach (var word in words) Assert.DoesNotContain(word, page, StringComparison.Ordinal);
    }

    /// <summary>How many messages of that beginning stand on the page.</summary>
    public static async Task<int> Counts(this Actor actor, string beginning) =>
        (await actor.Messages()).Count(m => m.From == "bot" && m.Words.StartsWith(beginning, StringComparison.Ordinal));
}
