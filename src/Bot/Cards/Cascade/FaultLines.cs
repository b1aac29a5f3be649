using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Cards.Cascade;

/// <summary>What is wrong in how objectives hang together, a sentence each.</summary>
public static class FaultLines
{
    private const int Most = 3, MostOfAll = 8, Name = 60;

    /// <summary>One of each kind before a second of any, so that many of one hide none of another.</summary>
    public static IEnumerable<Element> Of(Voice voice, IReadOnlyList<FaultView> faults, bool whole = false)
    {
        var mixed = faults.GroupBy(f => f.Kind).SelectMany(g => g.Select((f, at) => (Fault: f, At: at))).OrderBy(x => x.At).ThenBy(x => x.Fault.Kind).Select(x => x.Fault).ToList();
        var most = whole ? MostOfAll : Most;
        foreach (var (fault, at) in mixed.Take(most).Select((f, at) => (f, at)))
            yield return Lines.Marked("!", TextColor.Warning, Say(voice, fault)) with { Separator = at == 0 ? true : null, Spacing = at == 0 ? Spacing.Medium : Spacing.Small };
        if (mixed.Count > most) yield return Lines.Quiet(voice.Count("Tree.MoreFaults", mixed.Count - most));
    }

    private static string Say(Voice voice, FaultView fault) => voice.Say("Fault." + fault.Kind,
        Cut.To(fault.Subject, Name), Cut.To(fault.Other ?? "", Name), fault.Dates is { } from ? voice.Day(from.First) : "", fault.Dates is { } to ? voice.Day(to.Last) : "");
}
