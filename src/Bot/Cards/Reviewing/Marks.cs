using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CheckinBot.Objectives.Review;

namespace CheckinBot.Bot.Cards.Reviewing;

/// <summary>
/// What a button of an advice names, in one id: that very advice, or that very change. It is worked out again when it is pressed, so a
/// button of yesterday does what it said or nothing.
/// </summary>
public static class Marks
{
    public static Guid Of(string topic, Guid subject) => Of($"{topic} {subject}");

    public static Guid Of(Advice advice, Better better) => Of($"{advice.Topic} {advice.Subject} {Key(better)}");

    private static string Key(Better better) => better switch
    {
        Better.Worded worded => "title " + worded.Title,
        Better.Through through => $"lever {through.Lever} {through.Title}",
        Better.Serves serves => $"parent {serves.Objective}",
        Better.Follows follows => $"orientation {follows.Orientation}",
        Better.LeadsTo leads => $"leads {leads.KeyResult}",
        Better.Measured measured => "unit " + measured.Unit,
        Better.From from => "from " + from.Baseline.ToString("0.######", CultureInfo.InvariantCulture),
        Better.To to => "to " + to.Target.ToString("0.######", CultureInfo.InvariantCulture),
        Better.By by => "due " + by.Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(better), better, "No key for it."),
    };

    private static Guid Of(string text) => new(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
