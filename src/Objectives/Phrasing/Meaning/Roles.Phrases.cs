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
        switch (said.Rule)
        {
            case "from-to" when !OfThings && (act.Is("down") && !isRate || act.Is("up") && isSum) && TwoAmounts.Rises(amounts[0], amounts[1]):
                // "Réduire les déchets de 10 à 15 %", "augmenter le budget de 15 à 20 %".
                Changes.Add(Amount.Either(amounts[0], amounts[1]));
                break;
            case "from-to":
            case "bare-from-to" when !act.Is("keep") && !(act.Is("down") && TwoAmounts.Rises(amounts[0], amounts[1])) && (isRate || act.Is("up") || act.Is("down") || TwoAmounts.Falls(amounts[0], amounts[1]) || amounts[0].Unit == "%" || amounts[1].Unit == "%"):
                (Baselines, Targets).Add(amounts[0], amounts[1]);
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
            case "baseline":
                Baselines.Add(amounts[0]);
                break;
            case "of" when act.At is { } noun && language.Senses(noun.Text).Any(s => s.Kind is "rise" or "fall"):
                // "A reduction in costs of 8 %".
                Changes.Add(amounts[0]);
                break;
            case "down-to" when negated:
                Keeps = true;
                Floors.Add(amounts[0]);
                break;
            case "down-to":
                (viaTo, Lands, Noun) = (true, true, Noun ?? "fall");
                Targets.Add(amounts[0]);
                break;
            case "target" or "of":
                viaTo = true;
                if (said.Rule == "of") stock = amounts[0];
                (amounts[0].Sign is null ? Targets : Changes).Add(amounts[0]);
                break;
            case "have":
                Had = viaTo = true;
                (amounts[0].Sign is null ? Targets : Changes).Add(amounts[0]);
                break;
            case "aim":
                aim = amounts[0];
                Targets.Add(amounts[0]);
                break;
            case "erasing":
                // "Get rid of 80 %" is less by so much; of twelve reports each is one more that is gone.
                Noun = "fall";
                moves |= amounts[0].IsLevel;
                Bare.Add(amounts[0]);
                break;
            case "ending":
            case "none-more" when said.Start == 0:
                (Ends, Noun) = (true, "fall");
                break;
            case "always":
                Always = true;
                break;
            case "exactly":
                IsExact = true;
                break;
            case "idiom":
                IsIdiom = true;
                break;
            case "until" when said.Start > 0:
                viaTo = true;
                Targets.Add(amounts[0]);
                break;
            case "up-to" or "until" when said.Start == 0:
                // "Up to 5 workshops".
                Ceilings.Add(amounts[0]);
                break;
            case "up-to":
                (viaTo, Lands, Noun) = (true, true, Noun ?? "rise");
                Targets.Add(amounts[0]);
                break;
            case "reach":
                Reaches = viaTo = true;
                Targets.Add(amounts[0]);
                break;
            case "plus-minus":
                Band = (amounts[0] with { Value = -amounts[0].Value }, amounts[0]);
                break;
            case "around":
                Band = TwoAmounts.Around(amounts[0], amounts[1]);
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
            case "due-this-at" or "due-year-at":
                Lands = true;
                break;
            // "Can take 10 more": how long and what it costs is so today, and how many not.
            case "now-takes" when amounts[0] is { Unit: "" }:
                Bare.Add(amounts[0]);
                break;
            case "now-takes":
                takes = amounts[0];
                break;
            case "tops":
                tops = amounts[0];
                break;
            case "more-behind" or "less-behind":
                // "Three account managers more" are three to come; 20 % more is a move.
                moves |= Bare.Exists(b => b.IsLevel);
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
            case "keep-floor":
                Keeps = true;
                Floors.Add(amounts[0]);
                break;
            case "floor" or "ceiling" when negated:
                // "Shouldn't last longer than": what is denied is the other bound.
                Keeps = true;
                (said.Rule == "floor" ? Ceilings : Floors).Add(amounts[0]);
                break;
            case "floor":
                Floors.Add(amounts[0]);
                break;
            case "ceiling":
                Ceilings.Add(amounts[0]);
                break;
            case "keep-ceiling":
                Keeps = true;
                Ceilings.Add(amounts[0]);
                break;
            case "never":
                never = true;
                break;
            case "least" or "most":
                (bound, boundAt) = (said.Rule, said.Start);
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
            case "add-to" when !isRate:
                Bare.Add(amounts[0]);
                break;
            case "add-to" or "places":
                Noun ??= "rise";
                Changes.Add(amounts[0]);
                break;
            case "quadruple": Multiply(said, 4); break;
            case "tenfold": Multiply(said, 10); break;
            case "double": Multiply(said, 2); break;
            case "triple": Multiply(said, 3); break;
            case "half": Multiply(said, 0.5m); break;
            case "so-many-times" when isRate && act.At is null: Bare.Add(amounts[0]); break;
            case "factor" or "so-many-times": Multiply(said, amounts[0].Value ?? 0); break;
            case "divide": Multiply(said, amounts[0].Value is > 0 and var by ? 1 / by : 0); break;
            case "times": Bare.Add(amounts[0]); break;
            case "twice": Bare.Add(new Amount(said, 2, "")); break;
            case "nothing": Bare.Add(new Amount(said, 0, "")); break;
            case "once": Bare.Add(new Amount(said, 1, "")); break;
            case "so-far":
                SoFar = true;
                Baselines.Add(amounts[0]);
                break;
            case "bracketed":
                bracketed = amounts[0];
                break;
            case "several": Bare.AddRange(amounts); break;
            case "part": Bare.Add(amounts[0]); break;
            case "digits":
                // Fewer than ten, and which is not said.
                Noun ??= "fall";
                Unread.Add(new Amount(said, null, ""));
                break;
            case "growing": Noun ??= "rise"; break;
            case "kept" or "keep-out" or "as-of": break;
            case var rule when rule.StartsWith("per", StringComparison.Ordinal) || rule.StartsWith("cadence", StringComparison.Ordinal): break;
            default: Unread.AddRange(amounts); break;
        }
    }

    private void Multiply(Token said, decimal factor)
    {
        Noun ??= factor < 1 ? "fall" : "rise";
        Changes.Add(new Amount(said, Math.Round(Math.Abs(factor - 1) * 100, 2) / 1.000m, "%"));
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
