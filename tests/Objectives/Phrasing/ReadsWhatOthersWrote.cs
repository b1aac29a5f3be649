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
/// Then somebody who knew nothing of the program wrote three sets of 60 in each language on 15 January 2026, and each was looked at only when the one before had been learnt. At first
/// sight, counted by the writer's own expectations: of the first set 47 (English) and 50 (French) of 60 were read wholly and 8 and 6 otherwise somewhere without a question about just that,
/// before anything was mended; of the second 36 and 39, and 12 and 13; of the third 39 and 41, and 12 and 10. Where the house takes a thing otherwise (a year's end of accounts, "before
/// 1 December", a third, so many a week from a day on, at most so much is a band) or the writer slipped, the third set is 43 and 45, and 8 and 9. The grammars as they were before the first
/// set read 35 and 35 of the third, and 15 and 19 otherwise. So two in three or three in four are read wholly at first sight, and about one in seven is misread somewhere: the aim of nine
/// in ten and one in fifty is not reached with such sentences.
/// </para>
/// <para>
/// Seven more sets (sights.en.txt and sights.fr.txt) are by somebody who had read the grammars, and who wrote down what is to be read before each was run; each was mended from before the
/// next was written. At first sight, English and French, wholly and otherwise: 96 % and 95 %, 1 % and 3 % of the first, which says things plainly; 83 % and 82 %, 14 % and 12 % of the second;
/// 78 % and 76 %, 12 % and 19 % of the third, both as chat has it; 81 % and 91 %, 8 % and 3 % of the fourth; 86 % and 94 %, 10 % and 4 % of the fifth; all 20 and all 20 of the sixth, which says things
/// plainly; 9 and 11 of the 15 of the seventh, which is chat at its roughest, with 5 and 2 otherwise. In four of them a few expectations
/// were the writer's slips, and are written as the house takes them.
/// </para>
/// <para>
/// Then another stranger, who had not seen the grammars either, wrote two sets of 80 in each language: 40 plain sentences, 20 loose ones, 12 as chat has them and 8 traps. The first was learnt from
/// (stranger.en.txt, stranger.fr.txt), the second kept apart until all else was done (unseen.en.txt, unseen.fr.txt), and a third of 60 by whoever had mended the reader was written down before it
/// was run (fresh.en.txt, fresh.fr.txt). Of the second, as the house takes things, 81 % (English) and 90 % (French) were read wholly at first sight and 5 % of both otherwise, where the reader as it
/// was before the first read 79 % and 89 %, and 9 % and 6 % otherwise; by the stranger's own expectations 71 % and 78 %, and 13 % and 10 %. Of the third 80 % and 90 %, and 15 % and 10 %, and before 72 % and 87 %, and 25 % and 13 %. Plain
/// sentences of both sets were read wholly in 88 and 90 % (English), 98 and 100 % (French), and otherwise in 3 and 7 %, and in none: the aim is about reached with these, and not with the others.
/// </para>
/// <para>
/// Two more strangers wrote 100 sentences of each language (beyond.en.txt, beyond.fr.txt): 60 plain, 25 loose, 15 as chat has them. At first sight, as the house takes things, 77 % (English) and 78 % (French) were read
/// wholly and 8 and 11 % otherwise; by the strangers' own expectations 66 % of both, and 12 and 15 %. Plain sentences and chat were read wholly in nine of ten, loose ones in one of three: they say beside the goal how many
/// work on it, what it costs, why, and what was so once, each with a figure of its own. Forty more of that manner (further.en.txt, further.fr.txt), by whoever had mended the reader and with what is to be read written down
/// before, were read wholly in 75 and 60 % at first sight, and otherwise in 23 and 25 %.
/// </para>
/// <para>
/// A second set of the same strangers, kept apart until these were learnt (kept.en.txt, kept.fr.txt), tells what that was worth. At first sight, as the house takes things, 79 % (English) and 80 % (French) were read wholly and
/// 12 and 8 % otherwise (plain 90 and 92 %, and 8 and 2 %; loose 64 and 56 %, and 16 and 20 %; chat 60 and 73 %, and 20 and 13 %); by the strangers' own expectations 70 and 65 %, and 15 and 10 %, where the reader before
/// had 66 and 59 %, and 15 and 14 %: loose ones gained, and nothing was lost elsewhere. One of fifty misread is still far.
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

    /// <summary>What those three sets hold, since it was learnt.</summary>
    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void So_are_those_of_somebody_who_knew_nothing_of_it(string language)
    {
        var (all, wrong, misread) = Read("blind", language, new DateOnly(2026, 1, 15));
        Assert.True(wrong <= all / 10 && misread <= all / 50, $"{wrong} of {all} were not read wholly, {misread} misread.");
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void So_are_those_whose_reading_was_written_down_before(string language)
    {
        var (all, wrong, misread) = Read("sights", language);
        Assert.True(wrong <= all / 20 && misread <= all / 50, $"{wrong} of {all} were not read wholly, {misread} misread.");
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void What_was_learnt_beside_them_stays_known(string language)
    {
        var (all, wrong, _) = Read("known", language);
        Assert.True(wrong <= 1, $"{wrong} of {all} were not read wholly.");
    }

    /// <summary>The heads of these files tell how they were read at first sight, which is less well.</summary>
    [Theory]
    [InlineData("stranger", "fr")]
    [InlineData("stranger", "en")]
    [InlineData("unseen", "fr")]
    [InlineData("unseen", "en")]
    [InlineData("fresh", "fr")]
    [InlineData("fresh", "en")]
    [InlineData("beyond", "fr")]
    [InlineData("beyond", "en")]
    [InlineData("kept", "fr")]
    [InlineData("kept", "en")]
    [InlineData("further", "fr")]
    [InlineData("further", "en")]
    [InlineData("plain", "fr")]
    [InlineData("plain", "en")]
    public void So_are_those_of_the_next_stranger(string file, string language)
    {
        var (all, wrong, misread) = Read(file, language);
        Assert.True(wrong <= all / 13 && misread <= all / 30, $"{wrong} of {all} were not read wholly, {misread} misread.");
    }

    private (int All, int Wrong, int Misread) Read(string file, string language, DateOnly? on = null)
    {
        var lines = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Phrasing", $"{file}.{language}.txt")).Where(l => l.Length > 0 && l[0] != '#');
        var read = lines.Select(l => One(l, language) with { On = on ?? Example.Today }).Select(e => (e.Sentence, Wrong: Wrong(e))).ToList();
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
