using CheckinBot.Tests.Support.Slack;
using CheckinBot.Tests.Support.Teams;

namespace CheckinBot.Tests.Faults.Platforms;

/// <summary>
/// What goes wrong on the way, of a hundred requests: five are answered 5xx, two break off before anything happens, two after it has. The others take as
/// long as in life, so that there is always something in the air.
/// </summary>
internal sealed class Weather(int seed)
{
    /// <summary>The words after which Slack may have done it come in both cases.</summary>
    private static readonly SlackFault[] SlackErrors =
        [new SlackFault.Error("internal_error", Effect: true), new SlackFault.Error("fatal_error"), new SlackFault.Status(500), new SlackFault.Status(503)];

    private static readonly Fault[] TeamsErrors = [new Fault.Status(500), new Fault.Status(502), new Fault.Status(503), new Fault.Status(504)];

    private readonly Lock gate = new();
    private readonly Random chance = new(seed);

    public SlackFault OnSlack()
    {
        lock (gate)
            return chance.Next(100) switch
            {
                < 5 => SlackErrors[chance.Next(SlackErrors.Length)],
                < 7 => new SlackFault.Reset(),
                < 9 => new SlackFault.LostAnswer(),
                _ => new SlackFault.Slow(Latency()),
            };
    }

    public Fault OnTeams()
    {
        lock (gate)
            return chance.Next(100) switch
            {
                < 5 => TeamsErrors[chance.Next(TeamsErrors.Length)],
                < 7 => new Fault.Reset(),
                < 9 => new Fault.LostAnswer(),
                _ => new Fault.Slow(Latency()),
            };
    }

    private TimeSpan Latency() => TimeSpan.FromMilliseconds(20 + chance.Next(180));
}
