using System.Diagnostics;
using CheckinBot.Bot.Edges.Slack.Receiving;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Slack;

namespace CheckinBot.Tests.Bot.Edges.Slack.Receiving;

/// <summary>Slack listens for three seconds. Whatever the database does, something is said by then, and what was asked is done when it can be.</summary>
public sealed class WithinThreeSeconds : SlackStory
{
    [Fact]
    public async Task Somebody_else_has_the_database_for_ten_seconds()
    {
        await using var office = await Asked();
        var (claire, sofia, ada, marc) = (Client(office, "Claire"), Client(office, "Sofia"), Client(office, "Ada"), Client(office, "Marc"));
        claire.Fill((await OpenForm(office, "Claire")).Id, Value(office, "Rendez-vous"), "27");
        var said = Says(office, "Ada", "update reviews +5");
        using var busy = new BusyDatabase(office.Directory);
        var began = Stopwatch.GetTimestamp();

        var prompt = sofia.Chat.Standing[^1];
        var (told, submitted, pressed, commanded, asked) = (In(office).Carry(office)(said), claire.Submit(), sofia.Press(prompt, "Nothing new"), ada.Command("/okr", "update churn 5.5"), marc.Command("/okr", "statut"));
        await Task.WhenAll(told, submitted, pressed, commanded, asked);
        // Each of them came while Slack still listened; only the event is asked for again.
        Assert.Equal((503, 200, 200, 200, 200), ((await told).Status, (await submitted).Status, (await pressed).Status, (await commanded).Status, (await asked).Status));
        Assert.Equal("CheckinBot\nEnregistrement en cours… la carte suit dans un instant.", claire.Read(claire.Modal!).Words);
        Assert.Equal("Saving… the card follows in a moment.", Newest(office, "Ada"));
        Assert.Contains("Sales\nT4, semaine 8 sur 14", marc.ReadAll(marc.Chat)[^1].Words, StringComparison.Ordinal);

        await Task.Delay(TimeSpan.FromSeconds(10) - Stopwatch.GetElapsedTime(began), TimeProvider.System);
        Assert.Equal("Saving… the card follows in a moment.", Newest(office, "Sofia"));
        Assert.Equal((0, 0, 0, 0), (await Given(office, "Rendez-vous"), await Given(office, "Demos"), await Given(office, "Churn"), await Given(office, "Reviews")));
        busy.Free();
        await office.Settled();

        Assert.Equal(200, (await Send(office, SlackRequests.Again(said, reason: "http_error"))).Status);
        Assert.Equal((1, 1, 1, 1), (await Given(office, "Rendez-vous"), await Given(office, "Demos"), await Given(office, "Churn"), await Given(office, "Reviews")));
        Assert.Equal("CheckinBot\nC’est enregistré. Le message montre la suite.", claire.Read(claire.Modal!).Words);
        Assert.Contains("22 → 27 sur 60", claire.ReadAll(claire.Chat)[0].Words, StringComparison.Ordinal);
        Assert.Contains("unchanged", sofia.ReadAll(sofia.Chat)[0].Words, StringComparison.Ordinal);
        Assert.Equal(1, ada.ReadAll(ada.Chat).Count(m => m.Words.Contains("5.6% → 5.5%", StringComparison.Ordinal)));
        Assert.Equal(1, ada.ReadAll(ada.Chat).Count(m => m.Words.Contains("560 → 565", StringComparison.Ordinal)));
        NobodyComplains(office);
    }

    [Fact]
    public async Task What_waits_is_done_before_the_service_stops()
    {
        var office = await Open();
        var address = office.Http.BaseAddress!;
        using var busy = new BusyDatabase(office.Directory);
        Assert.Contains("Enregistrement en cours", (await Client(office, "Claire").Command("/okr", "maj rendez +5")).Body, StringComparison.Ordinal);
        var stopping = office.Reopen();
        using var http = new HttpClient();
        while (await Listens(http, address)) await Task.Yield();
        Assert.False(stopping.IsCompleted);
        busy.Free();
        await using var again = await stopping;
        Assert.Equal(1, await Given(again, "Rendez-vous"));
        Assert.Contains("22 → 27 sur 60", Newest(again, "Claire"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beyond_what_can_be_kept_nothing_is_taken_and_everybody_is_told_so()
    {
        await using var office = await Asked();
        var (claire, sofia, ada) = (Client(office, "Claire"), Client(office, "Sofia"), Client(office, "Ada"));
        var modal = await OpenForm(office, "Claire");
        claire.Fill(modal.Id, Value(office, "Rendez-vous"), "27");
        var (free, backlog) = (new TaskCompletionSource(), office.Part<SlackBacklog>());
        for (var n = 0; n < SlackBacklog.Most; n++) Assert.NotNull(backlog.Begin(() => free.Task));
        Assert.Null(backlog.Begin(() => free.Task));

        Assert.Equal(503, (await In(office).Carry(office)(Says(office, "Ada", "update reviews +5"))).Status);
        await ada.Command("/okr", "update churn 5.5");
        Assert.Equal("This could not be saved just now. Please do it again in a few minutes.", Newest(office, "Ada"));
        var revision = Slack(office).Revision;
        await sofia.Press(sofia.Chat.Standing[^1], "Nothing new");
        Assert.StartsWith("This could not be saved just now.", (await Slack(office).Next(sofia.Chat, revision)).Text, StringComparison.Ordinal);
        await claire.Submit();
        var kept = claire.Read(claire.Modal!);
        Assert.Contains("Impossible à enregistrer pour le moment.", kept.Words, StringComparison.Ordinal);
        Assert.Equal("27", kept.Inputs.Single(i => i.Id == Value(office, "Rendez-vous")).Value);

        free.SetResult();
        await office.Settled();
        Assert.Equal((0, 0, 0, 0), (await Given(office, "Rendez-vous"), await Given(office, "Demos"), await Given(office, "Churn"), await Given(office, "Reviews")));
        await claire.Submit();
        Assert.Equal(1, await Given(office, "Rendez-vous"));
        NobodyComplains(office);
    }

    private static async Task<bool> Listens(HttpClient http, Uri address)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(address, "/healthz"));
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
