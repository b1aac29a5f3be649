using CheckinBot.Objectives.Calendars;
using CheckinBot.Tests.Cast;
using FsCheck.Xunit;

namespace CheckinBot.Tests.Objectives.Calendars;

/// <summary>Typed on Thursday 19 November 2026.</summary>
public class ReadDaysExamples
{
    private static readonly DateOnly Today = Day.Of("2026-11-19");

    private static string Read(string? text, string language = "fr") => ReadDays.From(text, language, Today) switch
    {
        ReadDays.Days days => $"{days.Span.From:yyyy-MM-dd} {days.Span.Until.AddDays(-1):yyyy-MM-dd}",
        ReadDays.Refused refused => $"{refused.Fault} {refused.About}".Trim(),
        _ => "",
    };

    [Theory]
    [InlineData("24/12-02/01", "2026-12-24 2027-01-02")]
    [InlineData("24/12 - 2/1", "2026-12-24 2027-01-02")]
    [InlineData("du 24 décembre au 2 janvier", "2026-12-24 2027-01-02")]
    [InlineData("24 déc. → 2 janv. 2027", "2026-12-24 2027-01-02")]
    [InlineData("24.12.26 au 02.01.27", "2026-12-24 2027-01-02")]
    [InlineData("le 1er mai", "2027-05-01 2027-05-01")]
    [InlineData("demain", "2026-11-20 2026-11-20")]
    [InlineData("vendredi", "2026-11-20 2026-11-20")]
    [InlineData("jeudi prochain", "2026-11-26 2026-11-26")]
    [InlineData("de lundi à mercredi", "2026-11-23 2026-11-25")]
    [InlineData("du 24/12 au vendredi", "2026-12-24 2026-12-25")]
    [InlineData("vendredi 27 novembre", "2026-11-27 2026-11-27")]
    [InlineData("lundi 27 novembre", "NoSuchDay lundi 27 novembre")]
    [InlineData("aujourd’hui jusqu’au 24 novembre", "2026-11-19 2026-11-24")]
    [InlineData("2026-12-24", "2026-12-24 2026-12-24")]
    [InlineData("2026-12-24 au 2027-01-02", "2026-12-24 2027-01-02")]
    [InlineData("16/11 au 27/11", "2026-11-16 2026-11-27")]
    [InlineData("du 10 juin au 5 juillet", "2027-06-10 2027-07-05")]
    [InlineData("août", "Unreadable aout")]
    [InlineData("12/24-01/02", "NoSuchDay 12/24")]
    [InlineData("31/02", "NoSuchDay 31/02")]
    [InlineData("24/12/2026-02/01/2026", "Backwards 24/12/2026-02/01/2026")]
    [InlineData("01/02/2025", "Over 01/02/2025")]
    [InlineData("01/12-01/12/2028", "TooLong 01/12-01/12/2028")]
    [InlineData("un jour", "Unreadable un jour")]
    [InlineData("24/12, 26/12, 28/12", "Unreadable 24/12, 26/12, 28/12")]
    [InlineData("deux semaines dès le 24/12", "Unreadable deux semaines des le 24/12")]
    [InlineData("", "Missing")]
    [InlineData(null, "Missing")]
    public void In_French(string? text, string read) => Assert.Equal(read, Read(text));

    [Theory]
    [InlineData("24/12-02/01", "2026-12-24 2027-01-02")]
    [InlineData("24 December to 2 January", "2026-12-24 2027-01-02")]
    [InlineData("from the 24th of December until Jan 2nd, 2027", "2026-12-24 2027-01-02")]
    [InlineData("Dec 24 - Jan 2", "2026-12-24 2027-01-02")]
    [InlineData("12/24-1/2", "2026-12-24 2027-01-02")]
    [InlineData("next Monday", "2026-11-23 2026-11-23")]
    [InlineData("Friday, 27 Nov to Tuesday the 1st of December", "2026-11-27 2026-12-01")]
    [InlineData("tomorrow to 24 Nov", "2026-11-20 2026-11-24")]
    [InlineData("29 Feb", "2028-02-29 2028-02-29", "TooLong 29 feb")]
    [InlineData("13/13", "NoSuchDay 13/13")]
    public void In_English(string text, string read, string? instead = null) => Assert.Equal(instead ?? read, Read(text, "en"));

    [Property(MaxTest = 2000)]
    public void Whatever_is_typed_it_never_throws_and_what_it_reads_makes_sense(string text, bool french)
    {
        if (ReadDays.From(text, french ? "fr" : "en", Today) is ReadDays.Days { Span: var span }) Assert.True(span.From < span.Until && span.Until > Today);
    }

    [Property(MaxTest = 1000)]
    public void Digits_and_signs_in_any_order_never_throw(byte[] picked)
    {
        string[] pieces = ["24", "/", "12", "-", "0", "99", ".", " ", "jan", "dec", "2026", "au", "demain", "1er", "29 fev"];
        ReadDays.From(string.Concat(picked.Select(p => pieces[p % pieces.Length])), "en", Today);
    }

    [Fact]
    public void Days_that_overlap_or_touch_become_one()
    {
        DaySpan Of(int from, int until) => new(Today.AddDays(from), Today.AddDays(until));
        Assert.Equal((Of(0, 9), 2), Joined([Of(0, 3), Of(20, 22), Of(5, 9)], Of(3, 6)));
        Assert.Equal((Of(3, 6), 1), Joined([Of(3, 6)], Of(3, 6)));
        Assert.Equal((Of(10, 12), 0), Joined([Of(0, 3), Of(20, 22)], Of(10, 12)));

        static (DaySpan, int) Joined(DaySpan[] spans, DaySpan added) => Spans.Join(spans, added) is var (joined, swallowed) ? (joined, swallowed.Count) : default;
    }

    [Fact]
    public void Of_days_taken_back_those_that_have_been_stay()
    {
        var span = new DaySpan(Today.AddDays(-3), Today.AddDays(4));
        Assert.Equal(new DaySpan(span.From, Today), span.Before(Today));
        Assert.Null(span.Before(span.From));
        Assert.Equal(span, span.Before(span.Until));
    }
}
