using System.Globalization;
using CheckinBot.Objectives.Numbers;
using FsCheck;
using FsCheck.Xunit;

namespace CheckinBot.Tests.Objectives.Numbers;

public class ReadNumberProperties
{
    [Property(MaxTest = 2000)]
    public void Hostile_text_never_throws(string? text, bool french, int last) =>
        Assert.NotNull(ReadNumber.From(text, french ? "fr" : "en", last));

    [Property(MaxTest = 2000)]
    public void Text_made_of_what_numbers_are_made_of_never_throws(int[] picks)
    {
        const string pieces = "0123456789,.' \u00A0\u202F+-−%€$kKMmdsbnEUR";
        var text = string.Concat(picks.Select(p => pieces[(int)((uint)p % pieces.Length)]));
        Assert.NotNull(ReadNumber.From(text, "en", 10));
    }

    [Property(MaxTest = 1000)]
    public void What_either_language_writes_is_read_back(long whole, byte cents, bool french)
    {
        var value = whole % 1_000_000_000_000 + cents % 100 / 100m;
        var culture = CultureInfo.GetCultureInfo(french ? "fr-FR" : "en-US");
        var written = value.ToString("#,##0.00", culture);
        Assert.Equal(new ReadNumber.Read(value, false), ReadNumber.From(written, french ? "fr" : "en", null));
    }

    [Property]
    public void An_increment_keeps_its_size(NonNegativeInt size) =>
        Assert.Equal(
            new ReadNumber.Read(size.Get, true),
            ReadNumber.From(string.Create(CultureInfo.InvariantCulture, $"+{size.Get}"), "fr", 7));

    [Property]
    public void The_server_has_no_say(int whole, bool french)
    {
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = CultureInfo.GetCultureInfo(french ? "fr-FR" : "ar-SA");
            var text = string.Create(CultureInfo.InvariantCulture, $"{whole},25");
            Assert.Equal(new ReadNumber.Read(whole + Math.Sign(whole) * 0.25m + (whole == 0 ? 0.25m : 0), false), ReadNumber.From(text, "fr", null));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }
}
