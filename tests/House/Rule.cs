namespace CheckinBot.Tests.House;

/// <summary>A rule of the house is held by naming all that break it, at once.</summary>
internal static class Rule
{
    public static void Holds(string rule, IEnumerable<string> broken)
    {
        var all = broken.ToList();
        Assert.True(all.Count == 0, $"{rule}\n  {string.Join("\n  ", all)}");
    }
}
