using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning;

/// <summary>One figure that says where it is to be, or where it is.</summary>
internal sealed partial class Roles
{
    private bool TakesOne(Phrase said, List<Amount> amounts, Language language, Act act)
    {
        switch (said.Rule)
        {
            case "baseline":
                Baselines.Add(amounts[0]);
                break;
            case "of" when act.At is { } noun && language.Senses(noun.Text).Any(s => s.Kind is "rise" or "fall"):
                // "A reduction in costs of 8 %".
                Changes.Add(amounts[0]);
                break;
            case "down-to" when negated || never:
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
            case "done-of":
                (SoFar, Steps) = (true, true);
                Baselines.Add(amounts[0]);
                Targets.Add(amounts[1]);
                break;
            case "steps-done":
                Steps = true;
                Baselines.Add(amounts[0]);
                break;
            // "We sell 80 a day": so it is where another figure is the goal, and else it is one itself.
            case "we-do":
                does = amounts[0];
                break;
            case "so-far" or "some-done":
                SoFar = true;
                Baselines.Add(amounts[0]);
                break;
            case "bracketed":
                bracketed = amounts[0];
                break;
            default: return false;
        }
        return true;
    }
}
