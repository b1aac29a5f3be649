using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using CheckinBot.Storage.Rounds;

namespace CheckinBot.Bot.Commands.Checkins;

/// <summary>What the cards of some check-ins are about, read at once: of one when it is pressed or drawn again, of a group when a wave leaves.</summary>
internal sealed class CheckinMatter
{
    private readonly Dictionary<string, Read> byPeriod = [];

    private CheckinMatter() { }

    private sealed record Read(Period Week, Asked Asked);

    public static async Task<CheckinMatter> Of(AppDb db, IReadOnlyCollection<Delivery> deliveries, CancellationToken cancel)
    {
        var matter = new CheckinMatter();
        foreach (var same in deliveries.GroupBy(d => d.Period))
        {
            var (week, people) = (Period.Parse(same.Key), same.Select(d => d.PersonId).Distinct().ToArray());
            matter.byPeriod[same.Key] = new(week, await Asked.Of(db, people, week, cancel));
        }
        return matter;
    }

    /// <summary>The card of one of them as things stand on that day.</summary>
    public CheckinCard Of(Delivery delivery, DateOnly day)
    {
        var (week, asked) = byPeriod[delivery.Period];
        return CheckinCard.Of(delivery, week, asked, day);
    }

    /// <summary>Once that was said for a period too: what is drawn next needs no second reading.</summary>
    public void Add(string period, IEnumerable<Checkin> said) => byPeriod[period] = byPeriod[period] with { Asked = byPeriod[period].Asked.With(said) };
}
