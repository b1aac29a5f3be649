using CheckinBot.Bot.Hosting;
using Microsoft.Extensions.Configuration;

namespace CheckinBot.Tests.Bot.Hosting;

public class TheDeliverySettings
{
    [Theory]
    [InlineData(null, 60)]
    [InlineData("", 60)]
    [InlineData("3", 3)]
    [InlineData("90.5", 90.5)]
    public void A_lease_is_so_many_seconds(string? text, double seconds) => Assert.Equal((TimeSpan.FromSeconds(seconds), 0), Read("Lease", text));

    [Theory]
    [InlineData("Lease", "0.5")]
    [InlineData("Lease", "86400")]
    [InlineData("Lease", "-60")]
    [InlineData("Lease", "a minute")]
    [InlineData("Leese", "60")]
    public void A_fault_is_named(string key, string text) => Assert.Equal((TimeSpan.FromSeconds(60), 1), Read(key, text));

    private static (TimeSpan Lease, int Faults) Read(string key, string? text)
    {
        var faults = new List<string>();
        var lease = ReadDeliverySettings.Lease(new ConfigurationBuilder().AddInMemoryCollection([new("Delivery:" + key, text)]).Build(), faults);
        Assert.All(faults, f => Assert.StartsWith("Delivery__" + key, f, StringComparison.Ordinal));
        return (lease, faults.Count);
    }
}
