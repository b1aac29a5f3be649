using CheckinBot.Tests.Bot.Edges.Slack.Receiving;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Edges.Slack.Answering;

/// <summary><c>/okr new</c> with a sentence opens the filled form at once, wherever it is typed.</summary>
public sealed class WrittenByACommand : SlackStory
{
    [Fact]
    public async Task The_form_opens_says_what_is_wrong_and_its_receipt_comes_into_the_own_chat()
    {
        await using var office = await Open();
        var claire = Client(office, "Claire");
        await Send(office, Slack(office).Requests.Command(claire.User, "/okr", "new Porter le taux de conversion de 20 % à 23 % d'ici le 31 décembre", Channel(office, "Sales")));
        await office.Settled();
        var form = claire.Read(claire.Modal!);
        Assert.Contains(form.Inputs, i => i.Value == "Taux de conversion");
        await claire.Submit();
        await office.Settled();
        Assert.Contains("Choisir l’objectif", claire.Read(claire.Modal!).Words, StringComparison.Ordinal);

        // A target in doubt asks something that the window did not: it is drawn anew, with what was typed.
        string Id(string field) => form.Inputs.Single(i => i.Id.StartsWith(field + ".", StringComparison.Ordinal)).Id;
        claire.Fill(claire.Modal!.Id, Id("to"), "+5 %");
        claire.Fill(claire.Modal!.Id, Id("objective"), form.Inputs.Single(i => i.Id == Id("objective")).Choices["Win more meetings"]);
        await claire.Submit();
        await office.Settled();
        var again = claire.Read(claire.Modal!);
        Assert.Contains(again.Inputs, i => i.Value == "+5 %");
        var which = again.Inputs.Single(i => i.Id.StartsWith("which-to.", StringComparison.Ordinal));
        claire.Fill(claire.Modal!.Id, which.Id, which.Choices["25 %"]);
        await claire.Submit();
        await office.Settled();
        Assert.Null(claire.Modal);
        Assert.Contains("Taux de conversion : de 20 % à 25 % au 31 déc.", Newest(office, "Claire"), StringComparison.Ordinal);
        Assert.Equal(25, await office.Database.Read(office.Company.Id, db => db.KeyResults.Where(k => k.Title == "Taux de conversion").Select(k => k.Target).SingleAsync()));
        NobodyComplains(office);
    }
}
