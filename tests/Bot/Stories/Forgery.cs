using CheckinBot.Bot.Turns;
using CheckinBot.Tests.Cast.Data;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Stories;

public abstract class Forgery(Edge edge, Store store = Store.Sqlite) : Story(edge, store)
{
    [Fact]
    public async Task Forged_data_reaches_nobody_else_s_key_result()
    {
        await using var office = await Open();
        await office.AskNow();
        await office.Ada.Says("checkin");
        var claires = (await office.Claire.Messages()).Last(m => m.Buttons.ContainsKey("Enregistrer"));
        var adas = (await office.Ada.Messages()).Last(m => m.Buttons.ContainsKey("Save"));
        var before = await Checkins(office);

        // Ada presses Claire's button; then her own with Claire's field; then Sofia's mute of nothing.
        await office.Ada.Press(adas, claires.Buttons["Enregistrer"], new() { [claires.Inputs[0].Id] = "60" });
        Assert.Contains("belongs to somebody else", await office.Ada.Last(), StringComparison.Ordinal);
        await office.Ada.Press(adas, claires.Buttons["Rien de nouveau"], []);
        await office.Ada.Press(adas, ActionText.Of("update-as", office.Company.Ids["Rendez-vous"]), new() { [claires.Inputs[0].Id] = "60" });
        await office.Ada.Press(adas, ActionText.Of("take", ActionText.Read(adas.Buttons["Save"])!.Ids[0], office.Company.Ids["Sales"]), []);
        await office.Ada.Press(adas, ActionText.Of("cause-market", ActionText.Read(adas.Buttons["Save"])!.Ids[0], office.Company.Ids["Rendez-vous"]), []);
        Assert.Equal(before, await Checkins(office));

        await office.Ada.Press(adas, adas.Buttons["Save"], new() { [claires.Inputs[0].Id] = "60" });
        Assert.DoesNotContain("60", await office.Database.Read(office.Company.Id, async db => string.Join(",",
            await db.Checkins.Where(c => c.KeyResultId == office.Company.Ids["Rendez-vous"]).Select(c => c.Value).ToListAsync())), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("save")]
    [InlineData("save/short")]
    [InlineData("SAVE/0000000000000000000000")]
    [InlineData("save/zzzzzzzzzzzzzzzzzzzzzz")]
    [InlineData("nonsense/0000000000000000000000")]
    public async Task A_broken_action_is_answered_politely(string action)
    {
        await using var office = await Open();
        await office.Ada.Says("checkin");
        var card = (await office.Ada.Messages())[^1];
        await office.Ada.Press(card, action, []);
        var answer = await office.Ada.Last();
        Assert.True(answer.Contains("grown old", StringComparison.Ordinal) || answer.Contains("belongs to somebody else", StringComparison.Ordinal), answer);
    }

    private static Task<int> Checkins(Office office) => office.Database.Read(office.Company.Id, db => db.Checkins.CountAsync());
}
