using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;
using CheckinBot.Storage.Rounds;

namespace CheckinBot.Bot.Cards.Gaps;

/// <param name="Voice">The lead's.</param>
/// <param name="Delivery">Its row in the ledger.</param>
/// <param name="Team">The team's id.</param>
/// <param name="TeamName">Its name.</param>
/// <param name="Standings">All key results of the team, worst first.</param>
public sealed record StartView(Voice Voice, Guid Delivery, Guid Team, string TeamName, IReadOnlyList<Standing> Standings)
{
    /// <summary>The teams under theirs, counted.</summary>
    public TeamsBelow Below { get; init; } = TeamsBelow.None;
}

/// <summary>The first sweep of a team: where it stands, so that what was behind before alerts nobody.</summary>
public static class StartCard
{
    private const int MaxShown = 4;

    public static Card Render(StartView view)
    {
        var voice = view.Voice;
        var title = voice.Say("Start.Title", view.TeamName);
        var behind = view.Standings.Where(s => s.Judgement.Drifting).ToList();
        return voice.Card(title,
        [
            Lines.Head(title),
            Lines.Plain(voice.Counts(view.Standings)),
            behind.Count > 0 ? Lines.Strong(voice["Start.AlreadyBehind"]) : Lines.Plain(voice["Start.NothingBehind"]),
            .. behind.Take(MaxShown).Select(s => Lines.Judged(s.Verdict, voice.Gap(s))),
            behind.Count > MaxShown ? Lines.Quiet(voice.Count("Status.AndMore", behind.Count - MaxShown)) : null,
            Lines.Quiet(voice["Start.FromNow"]) with { Spacing = Spacing.Medium },
            Buttons.Row(
                behind.Count > 0 ? voice.Press("Status.Gaps", "gaps", view.Team) : null,
                voice.Press("Gap.Why", "why", view.Delivery)),
            BelowLines.Under(voice, view.Below),
        ]);
    }
}
