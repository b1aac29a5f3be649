using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;

namespace CheckinBot.Bot.Cards.Status;

/// <summary>The teams of one lead, a line each.</summary>
/// <param name="Voice">The reader's.</param>
/// <param name="AsOf">The reader's day.</param>
/// <param name="Teams">Worst first.</param>
public sealed record LeadStatusView(Voice Voice, DateOnly AsOf, IReadOnlyList<TeamLine> Teams);

public sealed record TeamLine(Guid Team, string Name, IReadOnlyList<Standing> Standings);

public static class LeadStatusCard
{
    private const int MaxShown = 8;

    public static Card Render(LeadStatusView view)
    {
        var voice = view.Voice;
        var title = voice.Count("Status.Teams", view.Teams.Count);
        var hidden = view.Teams.Count - MaxShown;
        return voice.Card(title,
        [
            Lines.Head(title, voice.Say("Status.AsOf", voice.Day(view.AsOf))),
            .. view.Teams.Take(MaxShown).Select(team => Row(voice, team)),
            hidden > 0 ? Lines.Quiet(voice.Count("Status.AndMore", hidden)) : null,
        ]);
    }

    private static ColumnSet Row(Voice voice, TeamLine team)
    {
        var counts = team.Standings.Count == 0 ? voice["Status.NothingAgreed"] : voice.Counts(team.Standings);
        return new ColumnSet(
            new Column("stretch", Lines.Strong(team.Name), Lines.Quiet(counts)) { VerticalContentAlignment = "center" },
            new Column("auto", Buttons.Row(voice.Press("Status.See", "status", team.Team))) { VerticalContentAlignment = "center" })
        { Separator = true };
    }
}
