using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning;

/// <summary>A figure that is not to be passed, and what is to hold or to end.</summary>
internal sealed partial class Roles
{
    private bool TakesBound(Phrase said, List<Amount> amounts)
    {
        switch (said.Rule)
        {
            case "ending":
            case "none-more" when said.Start == 0:
                (Ends, Noun) = (true, "fall");
                break;
            case "as-it-is":
                AsItIs = true;
                break;
            case "two-goals" when said.Start > 8:
                Bare.Add(amounts[0]);
                break;
            case "two-goals":
                Two = true;
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
            case "keep-floor":
                Keeps = true;
                Floors.Add(amounts[0]);
                break;
            case "floor" or "ceiling" when negated || never:
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
            case "keep-most":
                Keeps = true;
                (bound, boundAt) = ("most", said.Start);
                break;
            case "least" or "most":
                (bound, boundAt) = (said.Rule, said.Start);
                break;
            default: return false;
        }
        return true;
    }
}
