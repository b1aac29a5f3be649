using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning;

/// <summary>Two figures that belong together.</summary>
internal sealed partial class Roles
{
    private bool TakesTwo(Phrase said, List<Amount> amounts, Language language, Act act, bool isRate)
    {
        switch (said.Rule)
        {
            case "from-to" when !OfThings && (act.Is("down") && !isRate || act.Is("up") && isSum) && TwoAmounts.Rises(amounts[0], amounts[1]):
                // "Réduire les déchets de 10 à 15 %", "augmenter le budget de 15 à 20 %".
                Changes.Add(Amount.Either(amounts[0], amounts[1]));
                break;
            case "from-to":
            case "bare-from-to" when !act.Is("keep") && !(act.Is("down") && TwoAmounts.Rises(amounts[0], amounts[1])) && (isRate || act.Is("up") || act.Is("down")
                || TwoAmounts.Falls(amounts[0], amounts[1]) || amounts[0].Unit == "%" || amounts[1].Unit == "%"):
                (Baselines, Targets).Add(amounts[0], amounts[1]);
                break;
            case "way-from-to" when amounts[0].Unit == amounts[1].Unit || amounts[0].Unit.Length == 0:
                // "En recul de 14 à 8" comes from the one; "en hausse de 5 à 10 %" may be by one of both.
                Noun ??= said.Slots.OfType<Word>().SelectMany(w => language.Senses(w.Text)).Select(s => s.Kind).FirstOrDefault(k => k is "rise" or "fall");
                if (amounts[0].Value > amounts[1].Value == (Noun == "fall") && (Noun == "fall"
                    || amounts[1].Unit is not ("%" or "pts"))) (Baselines, Targets).Add(amounts[0], amounts[1]);
                else Changes.Add(Amount.Either(amounts[0], amounts[1]));
                break;
            case "step-to" when act.Is("up") || act.Is("down"):
                // "Augmenter de 4 € pour arriver à 31 €".
                Changes.Add(amounts[0]);
                Targets.Add(amounts[1]);
                break;
            case "step-to":
                (Baselines, Targets).Add(amounts[0], amounts[1]);
                break;
            case "to-from":
                (Baselines, Targets).Add(amounts[1], amounts[0]);
                break;
            case "range" or "bare-from-to":
                Range.AddRange(amounts);
                break;
            case "band":
                Band = (amounts[0], amounts[1]);
                break;
            case "plus-minus":
                Band = (amounts[0] with { Value = -amounts[0].Value }, amounts[0]);
                break;
            case "around":
                Band = TwoAmounts.Around(amounts[0], amounts[1]);
                break;
            default: return false;
        }
        return true;
    }
}

file static class Pair
{
    public static void Add(this (List<Amount> First, List<Amount> Second) lists, Amount first, Amount second)
    {
        lists.First.Add(first);
        lists.Second.Add(second);
    }
}
