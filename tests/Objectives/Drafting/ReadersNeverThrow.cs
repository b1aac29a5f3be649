using CheckinBot.Objectives.Drafting;
using CheckinBot.Objectives.Rhythm;
using FsCheck.Xunit;

namespace CheckinBot.Tests.Objectives.Drafting;

public class ReadersNeverThrow
{
    private static readonly string[] Parts =
        ["60 ", "6 % ", "1,234 ", "de ", "à ", "-> ", "par semaine ", "a day ", "NPS ", "au moins ", "@Claire", " lundi", " 9h30", "k€ ", "- ", "🙂", "\u00A0", "@", "°", "\0"];

    [Property]
    public bool Whatever_is_typed(string? text, int[] picks)
    {
        var mixed = string.Concat(picks.Take(12).Select(p => Parts[(int)((uint)p % Parts.Length)]));
        foreach (var line in new[] { text ?? "", mixed, mixed + text })
        {
            _ = ReadMeeting.From(line);
            if (ReadObjectiveLine.From(line, "fr") is ReadObjectiveLine.Read { Draft: var draft } && (draft.Title.Length == 0 || draft.Line.Length > ReadObjectiveLine.Longest)) return false;
        }
        return true;
    }
}
