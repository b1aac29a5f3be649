using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning;

/// <summary>So many times, and so many of them.</summary>
internal sealed partial class Roles
{
    private bool TakesCount(Phrase said, List<Amount> amounts, Language language, Act act, bool isRate)
    {
        switch (said.Rule)
        {
            case "quadruple": Multiply(said, 4); break;
            case "tenfold": Multiply(said, 10); break;
            case "double": Multiply(said, 2); break;
            case "triple": Multiply(said, 3); break;
            case "half": Multiply(said, 0.5m); break;
            case "half-more": Multiply(said, 1.5m); break;
            case "so-many-times" when isRate && act.At is null: Bare.Add(amounts[0]); break;
            case "factor" or "so-many-times": Multiply(said, amounts[0].Value ?? 0); break;
            case "divide": Multiply(said, amounts[0].Value is > 0 and var by ? 1 / by : 0); break;
            case "times": Bare.Add(amounts[0]); break;
            case "twice": Bare.Add(new Amount(said, 2, "")); break;
            case "nothing": Bare.Add(new Amount(said, 0, "")); break;
            case "once": Bare.Add(new Amount(said, 1, "")); break;
            case "steps":
                Steps = true;
                Bare.Add(amounts[0]);
                break;
            case "several": Bare.AddRange(amounts); break;
            case "part":
                // "8 of the 12 chapters translated": steps of one thing, and not what is won or sold of so many.
                Steps |= IsTransformed(act, language) && amounts[1].Value is > 1 and <= 24;
                Steps |= act.At is null && amounts[1].Value is > 5 and <= 60 and not (10 or 20 or 50);
                Steps |= amounts[1].Value <= 12 && (said.Start < 8 || act.Is("move")) && !act.Is("make") && !act.Is("launch") && !act.Is("reach");
                Bare.Add(amounts[0]);
                break;
            case "digits":
                // Fewer than ten, and which is not said.
                Noun ??= "fall";
                Unread.Add(new Amount(said, null, ""));
                break;
            case "growing": Noun ??= "rise"; break;
            case "kept" or "keep-out" or "as-of": break;
            default: return false;
        }
        return true;
    }

    /// <summary>"Migrate 9 of our 14 databases": what is there already is changed, and none is won or made.</summary>
    private static bool IsTransformed(Act act, Language language) => act.At is { } verb && language.Senses(verb.Text).Any(s => s.Kind == "transform");

    private void Multiply(Token said, decimal factor)
    {
        Noun ??= factor < 1 ? "fall" : "rise";
        Changes.Add(new Amount(said, Math.Round(Math.Abs(factor - 1) * 100, 2) / 1.000m, "%"));
    }
}
