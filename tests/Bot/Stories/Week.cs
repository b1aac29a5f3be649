using CheckinBot.Tests.Support;
using Xunit.Abstractions;

namespace CheckinBot.Tests.Bot.Stories;

public class Week(ITestOutputHelper output)
{
    [Fact]
    public async Task A_week_from_the_card_to_the_summary()
    {
        await using var office = await Office.Open();
        var (claire, marc) = (office.Claire, office.Marc);
        output.WriteLine(await marc.Page());
        await office.AskNow();
        output.WriteLine(await claire.Last());
        await claire.Fills("Rendez-vous", "24");
        await claire.Fills("Appels", "41");
        await claire.Presses("Enregistrer");
        output.WriteLine(await claire.Last());
        await claire.Presses("Moyens");
        output.WriteLine(await claire.Last());
        await marc.Says("/okr statut");
        output.WriteLine(await marc.Last());
        await office.Days(7);
        output.WriteLine("---- MARC\n" + await marc.Page());
        output.WriteLine("---- CLAIRE\n" + await claire.Page());
        output.WriteLine("---- EMMA\n" + await office.Emma.Page());
        output.WriteLine("---- SOFIA\n" + await office.Sofia.Page());
    }
}
