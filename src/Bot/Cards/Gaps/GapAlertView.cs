using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Cards.Gaps;

/// <summary>The one message of a round to a lead: what drifts since the last one.</summary>
/// <param name="Voice">The lead's.</param>
/// <param name="Delivery">Its row in the ledger.</param>
/// <param name="Team">The team's id.</param>
/// <param name="TeamName">Its name.</param>
/// <param name="Gaps">The new ones, worst first, at most <see cref="GapAlertCard.MaxGaps"/>.</param>
/// <param name="More">How many new ones are not shown.</param>
public sealed record GapAlertView(Voice Voice, Guid Delivery, Guid Team, string TeamName, IReadOnlyList<GapView> Gaps, int More = 0);
