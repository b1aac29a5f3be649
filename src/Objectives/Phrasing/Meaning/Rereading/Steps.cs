using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning.Rereading;

/// <summary>
/// "Of the nine ramps five are built; I'd like to see eight", "les cinq villages doivent avoir la fibre, il y en a deux de faits": how many there are is said, so that
/// what is done and what is to be done are steps of one thing.
/// </summary>
internal static class Steps
{
    public static List<Token> In(List<Token> items)
    {
        var done = items.OfType<Phrase>().Where(p => p.Rule == "some-done").ToList();
        if (done is not [{ Slots: [Figure begun, ..] } some]) return items;
        bool IsAll(Token item, int at) => item is Figure { IsWhole: true } all && all.Value > begun.Value && all.Value <= 24 && at > 0
            && items[at - 1] is Word { Text: "the" or "our" or "my" or "these" or "les" or "nos" or "mes" or "ces" or "des" } && items.ElementAtOrDefault(at + 1) is Word;
        var all = items.Where(IsAll).ToList();
        // "I want the six finished": of all of them none is left.
        if (all.Count != 1 || !items.Exists(i => i != some && i != all[0] && Aside.HasFigure(i))) return items;
        return [.. items.Select(i => i == all[0] ? new Phrase(i.Start, i.End, "kept", []) : i == some ? some with { Rule = "steps-done", Slots = [begun] } : i)];
    }
}
