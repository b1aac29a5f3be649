using CheckinBot.Objectives.Phrasing;
using FsCheck.Xunit;

namespace CheckinBot.Tests.Objectives.Phrasing;

/// <summary>One field at a time, as people correct what a sentence said. It is Wednesday 25 November 2026.</summary>
public sealed class ReadsFields
{
    [Theory]
    [InlineData("percent", "%")]
    [InlineData("Pour cent", "%")]
    [InlineData(" pourcents ", "%")]
    [InlineData("Euros", "€")]
    [InlineData("livres  sterling", "£")]
    [InlineData("%", "%")]
    [InlineData("livres", "livres")]
    [InlineData("appels  sortants", "appels sortants")]
    public void A_unit_that_has_a_sign_is_kept_as_its_sign(string typed, string kept) => Assert.Equal(kept, ReadUnit.From(typed));

    [Theory]
    [InlineData("fr", "31/12", "2026-12-31")]
    [InlineData("fr", "31 déc. 2026", "2026-12-31")]
    [InlineData("fr", "31 décembre", "2026-12-31")]
    [InlineData("fr", "le 1er mars", "2027-03-01")]
    [InlineData("fr", "fin mars", "2027-03-31")]
    [InlineData("fr", "3 mois", "2027-02-25")]
    [InlineData("fr", "dans 3 mois", "2027-02-25")]
    [InlineData("fr", "2027", "2027-12-31")]
    [InlineData("fr", "T1 2027", "2027-03-31")]
    [InlineData("fr", "fin de cycle", "2026-12-31")]
    [InlineData("fr", "31 December 2026", "2026-12-31")]
    [InlineData("en", "31 Dec", "2026-12-31")]
    [InlineData("en", "in 3 months", "2027-02-25")]
    [InlineData("en", "December", "2026-12-31")]
    [InlineData("en", "by the end of March", "2027-03-31")]
    [InlineData("en", "2027-01-15", "2027-01-15")]
    public void A_day_is_read_as_people_type_it(string language, string typed, string day) =>
        Assert.Equal(new ReadDue.Read(DateOnly.ParseExact(day, "yyyy-MM-dd")), ReadDue.From(typed, language, Example.Today, Example.CycleEnd));

    [Theory]
    [InlineData("fr", "", Because.NotSaid)]
    [InlineData("fr", "31/02", Because.NoSuchDay)]
    [InlineData("fr", "12/11/2026", Because.NoSuchDay)]
    [InlineData("fr", "bientôt", Because.Vague)]
    [InlineData("fr", "abracadabra", Because.Vague)]
    [InlineData("fr", "31 décembre 20 clients", Because.Vague)]
    [InlineData("en", "03/04/2027", Because.Vague)]
    [InlineData("en", "31 March or 30 June", Because.Several)]
    public void What_is_no_one_day_is_asked(string language, string typed, Because because) =>
        Assert.Equal(because, Assert.IsType<ReadDue.Refused>(ReadDue.From(typed, language, Example.Today, Example.CycleEnd)).Because);

    [Fact]
    public void Days_that_may_be_meant_are_offered()
    {
        Assert.Equal([Example.CycleEnd], Assert.IsType<ReadDue.Refused>(ReadDue.From(null, "fr", Example.Today, Example.CycleEnd)).Days);
        Assert.Equal([new DateOnly(2027, 4, 3), new DateOnly(2027, 3, 4)], Assert.IsType<ReadDue.Refused>(ReadDue.From("03/04/2027", "en", Example.Today, Example.CycleEnd)).Days);
    }

    [Theory]
    [InlineData("fr", "%", "23 %", "23")]
    [InlineData("fr", "leads", "300 leads", "300")]
    [InlineData("fr", "/5", "4,5/5", "4.5")]
    [InlineData("fr", "%", "+3 pts", "23")]
    [InlineData("fr", "", "+5", "25")]
    [InlineData("fr", "€", "+10 %", "22")]
    [InlineData("fr", "%", "-5 pts", "15")]
    [InlineData("en", "€", "€1,234.5", "1234.5")]
    [InlineData("en", "", "20 or 25", "20 25")]
    [InlineData("fr", "%", "+5 %", "21 25")]
    [InlineData("fr", "%", "-5 %", "19 15 -5")]
    [InlineData("fr", "", "-5", "15 -5")]
    public void A_figure_is_read_and_what_it_is_counted_from_is_twenty(string language, string unit, string typed, string values)
    {
        var read = ReadFigure.From(typed, language, unit, 20) switch { ReadFigure.Read one => [one.Value], ReadFigure.Several several => several.Values, _ => (IReadOnlyList<decimal>)[] };
        Assert.Equal(values, string.Join(' ', read.Select(v => (v / 1.000000m).ToString(System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Theory]
    [InlineData("vingt")]
    [InlineData("")]
    [InlineData("20 clients")]
    public void What_is_no_number_is_none(string typed) => Assert.IsType<ReadFigure.Unreadable>(ReadFigure.From(typed, "fr", "%", 20));

    [Fact]
    public void A_move_needs_a_beginning()
    {
        Assert.IsType<ReadFigure.Moved>(ReadFigure.From("+5 %", "fr", "%", null));
        Assert.Equal(new ReadFigure.Read(-5), ReadFigure.From("-5", "fr", "", null));
        Assert.IsType<ReadFigure.Several>(ReadFigure.From("1,234", "fr", "", null));
    }

    [Property(MaxTest = 3000)]
    public void No_text_breaks_them(string? text, bool french, decimal? from)
    {
        var language = french ? "fr" : "en";
        ReadDue.From(text, language, Example.Today, Example.CycleEnd);
        ReadFigure.From(text ?? "", language, "%", from is { } value && Math.Abs(value) < 1_000_000_000_000m ? value : null);
    }
}
