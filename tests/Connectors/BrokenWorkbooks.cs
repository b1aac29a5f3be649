using CheckinBot.Tests.Connectors.Support;

namespace CheckinBot.Tests.Connectors;

/// <summary>Each is refused with exact places and words, and leaves the database as it was.</summary>
public sealed class BrokenWorkbooks : IAsyncLifetime
{
    private static readonly Broken[] French = [.. FrenchFaults.Cells, .. FrenchFaults.Names, .. FrenchFaults.Sense];
    private readonly ImportStory story = new();

    public static TheoryData<string> FrenchCases => [.. French.Select(b => b.Name)];

    public static TheoryData<string> EnglishCases => [.. EnglishFaults.All.Select(b => b.Name)];

    public Task InitializeAsync() => story.InitializeAsync();

    public Task DisposeAsync() => story.DisposeAsync();

    [Theory, MemberData(nameof(FrenchCases))]
    public Task In_French(string name) => IsRefused(French.Single(b => b.Name == name), Sound.French());

    [Theory, MemberData(nameof(EnglishCases))]
    public Task In_English(string name) => IsRefused(EnglishFaults.All.Single(b => b.Name == name), Sound.English());

    [Fact]
    public void There_are_more_than_twenty() => Assert.True(French.Length + EnglishFaults.All.Length > 40);

    private async Task IsRefused(Broken broken, Workbook sound)
    {
        Assert.False((await story.Import(sound)).Refused);
        var before = story.Dump();
        Assert.Contains("ada@", before, StringComparison.Ordinal);

        var workbook = broken.Make();
        // Something new and good beside the fault, which must not slip in either.
        if (workbook.Has("Cycles", "name", "start", "end")) workbook.Add("Cycles", "Q2 2027", "2027-04-01", "2027-06-30");
        if (workbook.Has("Cycles", "nom", "début", "fin")) workbook.Add("Cycles", "T2 2027", "2027-04-01", "2027-06-30");
        var imported = await story.Import(workbook);

        var count = broken.Faults.Length;
        var end = sound.Has("Points")
            ? count == 1 ? "1 faute : rien n'a été importé." : $"{count} fautes : rien n'a été importé."
            : count == 1 ? "1 fault: nothing was imported." : $"{count} faults: nothing was imported.";
        Assert.Equal([.. broken.Faults, end], ImportStory.Read(imported));
        Assert.Equal(before, story.Dump());
    }
}
