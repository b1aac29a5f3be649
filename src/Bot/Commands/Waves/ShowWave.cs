using CheckinBot.Bot.Cards.Waves;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Scheduling.Dispatching;

namespace CheckinBot.Bot.Commands.Waves;

/// <summary><c>wave</c>: how many still wait for their message, and when the last will have it. For admins.</summary>
public sealed class ShowWave(ForecastWave forecast) : ICommand
{
    public CommandWord Word { get; } = new("wave", "vague", ["waves", "vagues"]);

    public bool IsFor(Caller me) => me.Person.Admin;

    public async Task<Reply> Answer(Visit visit, string rest, CancellationToken cancel)
    {
        if (!visit.May.SeeWave) return new Reply.New(WaveCard.AdminsOnly(visit.Voice), Privately: true);
        var wave = await forecast.Of(visit.Db, cancel);
        var end = TimeZoneInfo.ConvertTime(wave?.End ?? visit.Now, visit.Me.Zone).DateTime;
        return new Reply.New(WaveCard.Render(new WaveView(visit.Voice, wave?.Readers ?? 0, visit.Today, new LocalTime(DateOnly.FromDateTime(end), TimeOnly.FromDateTime(end)))), Privately: true);
    }
}
