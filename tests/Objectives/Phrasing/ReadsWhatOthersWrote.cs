using Xunit.Abstractions;

namespace CheckinBot.Tests.Objectives.Phrasing;

/// <summary>
/// Sentences that were written by others, without a look at the grammars. Nine in ten are to be read wholly, and hardly any may be read wrongly
/// without a question. The grammars have learnt from them since, so the shares guard what is known; how the next ones are read is measured on new ones alone.
/// <para>
/// The third hand's 130 sentences of each language were read wholly at first sight in 108 (English) and 106 (French), and 18 and 22 were read otherwise somewhere without a
/// question there. After the grammars had learnt from these, the fourth hand's: 116 of 130 and 123 of 130, that is 92 % of both, and 9 and 6 (6 %); in five of those fifteen the
/// direction alone was left open, which the baseline that is asked for settles, so that ten (4 %) said something that was not meant.
/// </para>
/// <para>
/// The fifth hand's 60 of each language are harder, as chat is: 50 (English) and 46 (French) were read wholly at first sight, and 8 and 11 otherwise somewhere without a question about
/// just that. Since then what the reading has no place for is asked about; of 30 more, by the same
/// hand and when it had read the grammars, 25 and 25 were read wholly at first sight, 3 and 5 otherwise: what the next ones tell has to be asked of somebody else.
/// </para>
/// <para>
/// What they took otherwise than the house does was written as the house does: at most so many is a band with a ceiling, "before 30 June" takes in that day, a ceiling of each week is
/// asked about, and where the words contradict the figures those stay and the direction is asked.
/// </para>
/// </summary>
public sealed class ReadsWhatOthersWrote(ITestOutputHelper output)
{
    private static readonly string[] Fields = ["kind", "direction", "from", "to", "by", "low", "high", "every", "start", "due", "unit"];

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Nine_in_ten_are_read_and_hardly_any_is_misread(string language)
    {
        var (all, wrong, misread) = Read("apart", language);
        Assert.True(wrong <= all / 10 && misread <= all / 50, $"{wrong} of {all} were not read wholly, {misread} misread.");
    }

    /// <summary>One in French is still misread: forty days of training are counted, and are no level.</summary>
    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void What_was_learnt_beside_them_stays_known(string language)
    {
        var (all, wrong, _) = Read("known", language);
        Assert.True(wrong <= 1, $"{wrong} of {all} were not read wholly.");
    }

    private (int All, int Wrong, int Misread) Read(string file, string language)
    {
        var lines = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Phrasing", $"{file}.{language}.txt")).Where(l => l.Length > 0 && l[0] != '#');
        var read = lines.Select(l => One(l, language)).Select(e => (e.Sentence, Wrong: Wrong(e))).ToList();
        var wrong = read.Where(r => r.Wrong.Count > 0).ToList();
        var misread = wrong.Where(r => r.Wrong.Any(w => !w.Asked)).ToList();
        foreach (var (sentence, faults) in wrong) output.WriteLine($"{(faults.Exists(f => !f.Asked) ? "MISREAD " : "")}{sentence}\n    {string.Join("; ", faults.Select(f => f.Fault))}");
        output.WriteLine($"{file} {language}: {read.Count - wrong.Count} of {read.Count} read wholly, {misread.Count} misread without a question.");
        return (read.Count, wrong.Count, misread.Count);
    }

    private static Example One(string line, string language)
    {
        var parts = line.Split('|', 2);
        return new Example("apart", language, parts[0].Trim(), parts[1].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(f => f.Split('=', 2)).ToDictionary(f => f[0], f => f[1]));
    }

    /// <summary>What differs, and whether it is asked about. What follows from the rest (a computed target, the unit of a count) may be said or not.</summary>
    private static List<(string Fault, bool Asked)> Wrong(Example example)
    {
        var (read, expected) = (Example.Fields(example.Read()), example.Expected);
        var asked = read["ask"].Split(',', StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        var toAsk = expected.GetValueOrDefault("ask", "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        var wrong = new List<(string, bool)>();
        foreach (var field in Fields)
        {
            var value = expected.GetValueOrDefault(field, "");
            if (value.Length == 0 && (field is "unit" or "direction" or "from" or "kind" || (field == "to" && expected.ContainsKey("by")) || (field is "to" or "every" && toAsk.Contains("kind")))) continue;
            if (read[field] != value) wrong.Add(($"{field} is '{read[field]}' and not '{value}'", asked.Contains(field switch { "from" => "baseline", "direction" => "direction", "kind" or "every" => "kind", "due" or "start" => "due", _ => "target" })));
        }
        if (!asked.SetEquals(toAsk)) wrong.Add(($"asks {read["ask"]}", toAsk.IsSubsetOf(asked)));
        if (expected.TryGetValue("measure", out var words) && !words.Split(' ').All(w => read["measure"].Contains(w, StringComparison.OrdinalIgnoreCase))) wrong.Add(($"measure is '{read["measure"]}'", false));
        return wrong;
    }
}
