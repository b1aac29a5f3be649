using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning;

/// <summary>By how much, and which way.</summary>
internal sealed partial class Roles
{
    private bool TakesMove(Phrase said, List<Amount> amounts, Language language, Act act, bool isRate)
    {
        switch (said.Rule)
        {
            case "erasing":
                // "Get rid of 80 %" is less by so much; of twelve reports each is one more that is gone.
                Noun = "fall";
                moves |= amounts[0].IsLevel;
                Bare.Add(amounts[0]);
                break;
            case "by-least" when language.Name == "en" || act.Is("up") || act.Is("down") || amounts[0].Unit == "pts":
                Changes.Add(amounts[0]);
                break;
            case "by-least":
                Floors.Add(amounts[0]);
                break;
            case "by-one":
                Changes.Add(new Amount(said, 1, Calendar.Unit((int)language.Senses(((Word)said.Slots[0]).Text).First(s => s.Kind == "unit").Value)));
                break;
            case "by-range":
                Noun ??= said.Slots.OfType<Word>().SelectMany(w => language.Senses(w.Text)).Select(s => s.Kind).FirstOrDefault(k => k is "rise" or "fall");
                Changes.Add(Amount.Either(amounts[0], amounts[1]));
                break;
            case "more-behind" or "less-behind":
                // "Three account managers more" are three to come; 20 % more is a move.
                moves |= Bare.Exists(b => b.IsLevel) || Floors.Exists(f => f.Unit == "%");
                Noun ??= said.Rule == "less-behind" ? "fall" : "rise";
                break;
            case "fewer" or "greater":
                Both |= Noun is not null && Noun != (said.Rule == "fewer" ? "fall" : "rise");
                Noun ??= said.Rule == "fewer" ? "fall" : "rise";
                break;
            case "better":
                IsBetter = true;
                Bare.Add(amounts[0]);
                break;
            case "fewer-by" or "greater-by":
                Noun ??= said.Rule == "fewer-by" ? "fall" : "rise";
                moves = true;
                break;
            case "factor-by":
                of.Add(amounts[0]);
                break;
            case "by":
                Noun ??= said.Slots.OfType<Word>().SelectMany(w => language.Senses(w.Text)).Select(s => s.Kind).FirstOrDefault(k => k is "rise" or "fall");
                if (Noun is not null || language.Name == "en") Changes.Add(amounts[0]);
                else of.Add(amounts[0]);
                break;
            case "more" when !amounts[0].IsLevel && !(isRate && amounts[0].IsMoney):
                Bare.Add(amounts[0]);
                break;
            case "more":
                (Noun, _) = (Noun ?? "rise", amounts);
                Changes.Add(amounts[0]);
                break;
            case "less":
                (Noun, _) = (Noun ?? "fall", amounts);
                Changes.Add(amounts[0]);
                break;
            case "faster-by":
                // More of it in the same time, or less time for it.
                (Noun, Faster) = (Noun ?? "rise", true);
                Changes.Add(amounts[0]);
                break;
            case "less-by" or "more-by":
                Noun ??= said.Rule == "less-by" ? "fall" : "rise";
                Changes.Add(amounts[0]);
                break;
            case "is-to-be-less" or "wanted-less" or "is-to-be-more" or "wanted-more":
                Noun ??= said.Rule is "is-to-be-less" or "wanted-less" ? "fall" : "rise";
                isToBe = true;
                Changes.Add(amounts[0]);
                break;
            case "add-to" when !isRate:
                Bare.Add(amounts[0]);
                break;
            case "add-to" or "places":
                Noun ??= "rise";
                Changes.Add(amounts[0]);
                break;
            default: return false;
        }
        return true;
    }
}
