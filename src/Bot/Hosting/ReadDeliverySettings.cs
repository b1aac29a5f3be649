using System.Globalization;
using CheckinBot.Scheduling;

namespace CheckinBot.Bot.Hosting;

/// <summary>Reads the section <c>Delivery</c>. Every fault is named.</summary>
public static class ReadDeliverySettings
{
    /// <summary>Below a second a message hardly leaves; beyond an hour a node that died keeps its messages from everybody's Monday.</summary>
    private const double Shortest = 1, Longest = 3600;

    /// <param name="configuration">All of it.</param>
    /// <param name="faults">Takes a sentence for each fault; with one, the settings are not to be used.</param>
    public static TimeSpan Lease(IConfiguration configuration, List<string> faults)
    {
        foreach (var child in configuration.GetSection("Delivery").GetChildren().Where(c => !c.Key.Equals("Lease", StringComparison.OrdinalIgnoreCase)))
            faults.Add($"Delivery__{child.Key} is not a setting. There is: Delivery__Lease.");
        if (configuration["Delivery:Lease"] is not { Length: > 0 } text) return Node.UsualLease;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is >= Shortest and <= Longest)
            return TimeSpan.FromSeconds(seconds);
        faults.Add($"Delivery__Lease is '{text}'; it is a number of seconds from 1 to 3600, 60 unless set.");
        return Node.UsualLease;
    }
}
