using CheckinBot.Objectives.Phrasing;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;
using FsCheck.Xunit;

namespace CheckinBot.Tests.Objectives.Phrasing;

public sealed class ReadGoalProperties
{
    private static readonly string[] French =
        ["Taux de conversion", "Churn", "NPS", "Panier moyen", "Délai de réponse", "Clients", "Rendez-vous qualifiés", "Ventes du Nord", "Satisfaction des PME", "Articles publiés"];

    private static readonly string[] English =
        ["Conversion rate", "Churn", "NPS", "Average basket", "Response time", "Customers", "Qualified meetings", "Sales in the north", "Satisfaction of small companies", "Articles published"];

    /// <summary>A goal of any kind, with and without what a person leaves out.</summary>
    private static Goal Made(Random chance, string language)
    {
        decimal Number() => chance.Next(3) switch { 0 => chance.Next(1, 900), 1 => chance.Next(1, 90000) / 10m, _ => chance.Next(1, 40) * 1000m };
        string Unit(params string[] units) => units[chance.Next(units.Length)];
        var (one, other) = (Number(), Number() + 1000000);
        var goal = chance.Next(7) switch
        {
            0 => Plain(Kind.Level) with { Unit = Unit("%", "€", "$", "", "h", "day", "week"), Baseline = one, Target = other },
            1 => Plain(Kind.Level) with { Unit = Unit("%", "€", "", "/10"), Baseline = chance.Next(6, 10), Target = chance.Next(1, 6) },
            2 => Plain(Kind.Cumulative) with { Unit = Unit("€", "$", ""), Baseline = 0, Target = one },
            3 => Plain(Kind.PerPeriod) with { Target = one, Every = (Cadence)chance.Next(3) },
            4 => Plain(Kind.Band) with { Unit = Unit("%", "€", ""), BandLow = one, BandHigh = other },
            5 => Plain(Kind.Band) with { Unit = Unit("%", "€", ""), BandLow = chance.Next(2) == 0 ? one : null, BandHigh = null },
            _ => Plain(Kind.Level) with { Change = new Change(one, true), Direction = (Direction)chance.Next(2) },
        };
        if (goal is { Kind: Kind.Band, BandLow: null, BandHigh: null }) goal = goal with { BandHigh = one };
        var measures = language == "fr" ? French : English;
        DateOnly? due = chance.Next(3) > 0 ? Example.Today.AddDays(chance.Next(10, 1500)) : null;
        return goal with
        {
            Measure = measures[chance.Next(measures.Length)], Due = due, Start = due is not null && chance.Next(3) == 0 ? Example.Today.AddDays(chance.Next(1, 9)) : null,
            Cadence = chance.Next(3) == 0 ? (Cadence)chance.Next(3) : null,
        };
    }

    private static Goal Plain(Kind kind) => new("", "") { Kind = kind };

    [Property(MaxTest = 3000)]
    public void What_was_read_is_read_the_same_when_it_is_written_back(int seed, bool french)
    {
        var language = french ? "fr" : "en";
        var made = Made(new Random(seed), language);
        var first = ReadGoal.From(WriteGoal.In(made, language), language, Example.Today);
        var again = ReadGoal.From(WriteGoal.In(first, language), language, Example.Today);
        Assert.Equal(Without(first), Without(again));
        Assert.Equal((made.Due, made.Start, made.Cadence), (first.Due, first.Start, first.Cadence));
        if (first.Kind == made.Kind)
            Assert.Equal((made.Baseline, made.Target, made.BandLow, made.BandHigh, made.Every, first.IsAsked(Missing.Target) ? null : made.Change), (first.Baseline, first.Target, first.BandLow, first.BandHigh, first.Every, first.Change));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Every_example_is_read_the_same_when_it_is_written_back(string language)
    {
        foreach (var example in Example.All(language).Where(e => e.Construct != "trap"))
        {
            var read = example.Read();
            var sentence = WriteGoal.In(read, language);
            var again = ReadGoal.From(sentence, language, Example.Today, Example.CycleEnd);
            Assert.True(Without(read) == Without(again), $"{example.Sentence}\n{sentence}\n{Without(read)}\n{Without(again)}");
        }
    }

    [Theory]
    [InlineData("en", "Drop water consumption below 900 litres per month by end of June")]
    [InlineData("fr", "Abaisser les rebuts à 900 pièces par mois d'ici fin juin")]
    public void What_is_to_fall_each_month_still_falls_when_it_is_written_back(string language, string said)
    {
        var read = ReadGoal.From(said, language, Example.Today, Example.CycleEnd);
        Assert.Equal((Kind.PerPeriod, Direction.Decrease), (read.Kind, read.Direction));
        Assert.Equal(Without(read), Without(ReadGoal.From(WriteGoal.In(read, language), language, Example.Today, Example.CycleEnd)));
    }

    /// <summary>A sentence says neither itself nor the word that it counts.</summary>
    private static Goal Without(Goal goal) => goal with { Said = "", Asks = [], Unit = goal.Unit.Length > 0 && char.IsLetter(goal.Unit[0]) && goal.Unit is not ("h" or "min" or "s" or "day" or "week" or "month") ? "" : goal.Unit };

    private static readonly string[] Pieces =
    [
        "de ", "à ", "20 %", "1,234", "€", "d'ici ", "le ", "31/02/2027 ", "->", "par ", "semaine ", "((", "\u202e", "😀", "\ud800", "\0", "9999999999999999999", "'", "l'", "- ", "T4 ", "en ", "trois ",
        "millions ", "%%", "+", "-5", "/5", "sur 5 ", "environ ", "ou ", ": ", "by ", "from ", "to ", "end of ", "Q9 ", "fois ", "\n", "aujourd'hui ", "a ", "week ", "diviser ", "0 ", "no ", "2027 ", "juin ",
    ];

    [Property(MaxTest = 5000)]
    public void No_text_breaks_the_reader(string? text, bool french) => Survives(text ?? "", french);

    [Property(MaxTest = 5000)]
    public void Nor_does_one_made_of_what_targets_are_made_of(int[] picks, bool french, byte times) =>
        Survives(string.Concat(Enumerable.Repeat(string.Concat(picks.Select(p => Pieces[(int)((uint)p % Pieces.Length)])), 1 + times / 16)), french);

    private static void Survives(string text, bool french)
    {
        var language = french ? "fr" : "en";
        var goal = ReadGoal.From(text, language, Example.Today, Example.CycleEnd);
        Assert.True(goal.Said.Length <= ReadGoal.Longest && goal.Measure.Length <= ReadGoal.Longest + 20);
        Assert.True(goal.Due is not null || goal.IsAsked(Missing.Due));
        if (goal.Measure.Length > 0) ReadGoal.From(WriteGoal.In(goal, language), language, Example.Today);
    }
}
