using CheckinBot.Bot.Words;

namespace CheckinBot.Tests.Bot.Words;

public sealed class FiguresTests
{
    private static readonly Voice En = Voice.English, Fr = Voice.French;

    [Theory]
    [InlineData(21.4, "%", "21.4%", "21,4\u202F%")]
    [InlineData(1200, "€", "€1,200", "1\u202F200\u00A0€")]
    [InlineData(-3.5, "€", "-€3.5", "-3,5\u00A0€")]
    [InlineData(300, "leads", "300", "300")]
    [InlineData(1234567.891, "", "1,234,567.89", "1\u202F234\u202F567,89")]
    public void A_figure_is_written_as_its_language_writes_it(double value, string unit, string english, string french)
    {
        Assert.Equal(english, En.Figure((decimal)value, unit));
        Assert.Equal(french, Fr.Figure((decimal)value, unit));
    }

    [Fact]
    public void A_value_is_prefilled_as_it_would_be_typed()
    {
        Assert.Equal("21.4", En.Typed(21.4m));
        Assert.Equal("21,4", Fr.Typed(21.40m));
        Assert.Equal("1200", Fr.Typed(1200));
    }

    [Fact]
    public void Days_and_hours()
    {
        var monday = new LocalTime(new(2026, 11, 23), new(9, 0));
        Assert.Equal("Monday 9:00", En.DayAndHour(monday));
        Assert.Equal("lundi 9\u00A0h", Fr.DayAndHour(monday));
        Assert.Equal("17\u00A0h\u00A005", Fr.Hour(new(17, 5)));
        Assert.Equal("12 Nov", En.Day(new(2026, 11, 12)));
        Assert.Equal("12 nov.", Fr.Day(new(2026, 11, 12)));
        Assert.Equal("1er déc.", Fr.Day(new(2026, 12, 1)));
    }

    [Fact]
    public void French_counts_nought_as_one_and_English_as_many()
    {
        Assert.EndsWith("0 numbers to give", En.Count("Prompt.Summary", 0), StringComparison.Ordinal);
        Assert.EndsWith("0 chiffre à donner", Fr.Count("Prompt.Summary", 0), StringComparison.Ordinal);
        Assert.EndsWith("3 chiffres à donner", Fr.Count("Prompt.Summary", 3), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_listed_as_they_are_spoken()
    {
        Assert.Equal("Sales", En.And(["Sales"]));
        Assert.Equal("Sales and Marketing", En.And(["Sales", "Marketing"]));
        Assert.Equal("Ventes, Marketing et Support", Fr.And(["Ventes", "Marketing", "Support"]));
    }

    [Theory]
    [InlineData("fr", "Pourquoi ce message ?", "Pourquoi ce message\u202F?")]
    [InlineData("fr", "« un mot » : l'autre", "«\u202Fun mot\u202F»\u202F: l’autre")]
    [InlineData("en", "Why ? it's", "Why ? it's")]
    public void French_signs_are_set_once(string language, string typed, string set)
    {
        Assert.Equal(set, Typography.Of(language, typed));
        Assert.Equal(set, Typography.Of(language, set));
    }
}
