using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning;

/// <summary>What each phrase of the grammar says of its figures.</summary>
internal sealed partial class Roles
{
    private void Take(Phrase said, Language language, Act act, bool isRate)
    {
        var amounts = said.Slots.Where(s => s is Figure or Length).Select(Amount.Of).ToList();
        if (said.Rule is "from-to" or "bare-from-to" or "to-from" or "range" or "band" && amounts.Count == 2) amounts = TwoAmounts.Scaled(amounts[0], amounts[1]);
        var taken = TakesTwo(said, amounts, language, act, isRate)
            || TakesOne(said, amounts, language, act)
            || TakesBound(said, amounts)
            || TakesMove(said, amounts, language, act, isRate)
            || TakesCount(said, amounts, language, act, isRate);
        if (!taken && !said.Rule.StartsWith("per", StringComparison.Ordinal) && !said.Rule.StartsWith("cadence", StringComparison.Ordinal)) Unread.AddRange(amounts);
    }
}
