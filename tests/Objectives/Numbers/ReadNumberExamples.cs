using CheckinBot.Objectives.Numbers;

namespace CheckinBot.Tests.Objectives.Numbers;

public class ReadNumberExamples
{
    [Theory]
    [InlineData("42", 42)]
    [InlineData(" 42 ", 42)]
    [InlineData("1 234,5", 1234.5)]
    [InlineData("1\u00A0234,5", 1234.5)]
    [InlineData("1\u202F234,5", 1234.5)]
    [InlineData("1 234.5", 1234.5)]
    [InlineData("1,234.5", 1234.5)]
    [InlineData("1.234,5", 1234.5)]
    [InlineData("1.234.567", 1234567)]
    [InlineData("1,234,567.25", 1234567.25)]
    [InlineData("1'234", 1234)]
    [InlineData("1’234.50", 1234.5)]
    [InlineData("23 %", 23)]
    [InlineData("23\u202F%", 23)]
    [InlineData("21,4%", 21.4)]
    [InlineData("12k", 12000)]
    [InlineData("12 K", 12000)]
    [InlineData("1,2 M€", 1200000)]
    [InlineData("€1.2M", 1200000)]
    [InlineData("$3k", 3000)]
    [InlineData("3 k$", 3000)]
    [InlineData("250 EUR", 250)]
    [InlineData("2 Md€", 2000000000)]
    [InlineData("-3", -3)]
    [InlineData("−3,5", -3.5)]
    [InlineData("-€5", -5)]
    [InlineData("€-5", -5)]
    [InlineData(",5", 0.5)]
    [InlineData("0,123", 0.123)]
    [InlineData("1234,567", 1234.567)]
    [InlineData("0,1234567", 0.123457)]
    [InlineData("\u200E42\uFEFF", 42)]
    public void A_number_is_read_as_people_write_it(string text, double value)
    {
        foreach (var language in new[] { "fr", "en" })
            Assert.Equal(new ReadNumber.Read((decimal)value, false), ReadNumber.From(text, language, null));
    }

    [Theory]
    [InlineData("+5", 5)]
    [InlineData("+ 5", 5)]
    [InlineData("+1,5 k€", 1500)]
    public void A_plus_is_an_increment(string text, double value) =>
        Assert.Equal(new ReadNumber.Read((decimal)value, true), ReadNumber.From(text, "fr", 42));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("abc")]
    [InlineData("NaN")]
    [InlineData("∞")]
    [InlineData("42 appels")]
    [InlineData("12 34")]
    [InlineData("12;34")]
    [InlineData("12 et 34")]
    [InlineData("12/34")]
    [InlineData("1,23,456")]
    [InlineData("1.2.3")]
    [InlineData("1,234 567")]
    [InlineData("5,")]
    [InlineData("5 , 2")]
    [InlineData("--5")]
    [InlineData("+-5")]
    [InlineData("5-")]
    [InlineData("1e5")]
    [InlineData("0x10")]
    [InlineData("€5€")]
    [InlineData("5k%")]
    [InlineData("5 % €")]
    [InlineData("٤٢")]
    [InlineData("1234567890123456789")]
    [InlineData("1 000 000 000 Md")]
    [InlineData("k")]
    [InlineData("%")]
    [InlineData("+")]
    public void Anything_else_is_refused(string? text)
    {
        foreach (var language in new[] { "fr", "en" })
            Assert.IsType<ReadNumber.Unreadable>(ReadNumber.From(text, language, 42));
    }

    [Fact]
    public void A_small_m_is_a_million_in_English_only()
    {
        Assert.Equal(new ReadNumber.Read(1_200_000, false), ReadNumber.From("1.2m", "en", null));
        Assert.IsType<ReadNumber.Unreadable>(ReadNumber.From("1,2m", "fr", null));
    }

    [Fact]
    public void Two_readings_are_told_apart_by_the_last_value()
    {
        Assert.Equal(new ReadNumber.Read(1234, false), ReadNumber.From("1,234", "fr", 1100));
        Assert.Equal(new ReadNumber.Read(1.234m, false), ReadNumber.From("1,234", "en", 1.1m));
        Assert.Equal(new ReadNumber.Read(-1234, false), ReadNumber.From("-1.234", "en", 900));
    }

    [Fact]
    public void Else_both_are_given_and_the_language_orders_them()
    {
        Assert.Equal(new ReadNumber.TwoReadings(1.234m, 1234), ReadNumber.From("1,234", "fr", null));
        Assert.Equal(new ReadNumber.TwoReadings(1234, 1.234m), ReadNumber.From("1,234", "en", 0));
        Assert.Equal(new ReadNumber.TwoReadings(1234, 1.234m), ReadNumber.From("1,234", "en", 40));
        Assert.Equal(new ReadNumber.TwoReadings(1.234m, 1234), ReadNumber.From("1.234", "en", 1_000_000));
        Assert.Equal(new ReadNumber.TwoReadings(1.234m, 1234) { Increment = true }, ReadNumber.From("+1,234", "fr", 1100));
    }
}
