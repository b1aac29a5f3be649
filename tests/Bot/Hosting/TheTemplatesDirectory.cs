using CheckinBot.Bot.Hosting;
using CheckinBot.Tests.Cast;
using Microsoft.Extensions.Configuration;

namespace CheckinBot.Tests.Bot.Hosting;

public class TheTemplatesDirectory
{
    [Fact]
    public void A_broken_template_keeps_the_service_from_starting_with_every_fault_of_every_file()
    {
        using var folder = new Folder();
        File.WriteAllText(Path.Combine(folder.Path, "a.json"), "{\n  \"key\": \"A key\",\n");
        File.WriteAllText(Path.Combine(folder.Path, "b.json"), "{\n  \"key\": \"A key\",\n  \"orientation\": \"up\"\n}");
        var faults = new List<string>();
        ReadServiceSettings.From(Of(folder.Path), "Development", "data", faults);
        var fault = Assert.Single(faults);
        Assert.StartsWith("Templates__Directory has templates that cannot be used", fault, StringComparison.Ordinal);
        Assert.Contains("a.json, line ", fault, StringComparison.Ordinal);
        Assert.Contains("b.json, line 2: key is to be small letters", fault, StringComparison.Ordinal);
        Assert.Contains("b.json, line 3: orientation is none of growth, optimisation, repositioning", fault, StringComparison.Ordinal);
        Assert.Contains("'objectives' is missing", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_one_there_are_those_of_the_service()
    {
        var faults = new List<string>();
        Assert.Equal(15, ReadServiceSettings.From(Of(null), "Development", "data", faults).StartingPoints.All.Count);
        Assert.Empty(faults);
    }

    private static IConfiguration Of(string? directory) => new ConfigurationBuilder().AddInMemoryCollection([new("Templates:Directory", directory)]).Build();
}
