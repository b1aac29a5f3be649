using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;

namespace CheckinBot.Bot.Cards.Status;

/// <summary>One team of several: its name, and under it how many of its key results stand how.</summary>
public static class TeamCounts
{
    public static Container Of(string team, string counts) => new(Lines.Strong(team), Lines.Plain(counts) with { Spacing = Spacing.None }) { Spacing = Spacing.Small };
}
