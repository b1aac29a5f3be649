using CheckinBot.Tests.Support;

namespace CheckinBot.Tests.Browser;

/// <summary>The main job as a visitor of <c>./run demo</c> lives it, with the sample company, in both languages.</summary>
public class TheWeek(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task In_French_from_the_card_to_the_summary()
    {
        await using var office = await Office.OpenSample();
        var visitor = await Visitor.Open(chromium.Browser, office);
        await visitor.Becomes("Claire");
        await visitor.Walks("ask-now");
        await visitor.Sees("Point de la semaine 47");

        await visitor.Fills(0, "beaucoup");
        await visitor.Presses("Enregistrer");
        await visitor.Sees("Saisir un nombre, par exemple 22.");
        await visitor.Fills(0, "23");
        await visitor.Fills(1, "41");
        await visitor.Presses("Enregistrer");
        await visitor.Sees("22 → 23 sur 60");
        await visitor.Presses("Modifier");
        await visitor.Fills(0, "24");
        await visitor.Presses("Enregistrer");
        await visitor.Sees("22 → 24 sur 60");
        await visitor.Presses("Moyens");
        await visitor.Sees("Noté : moyens.".Replace(" :", "\u202F:", StringComparison.Ordinal));

        await visitor.Becomes("Hugo");
        await visitor.Presses("Rien de nouveau");
        await visitor.Sees("inchangé");

        await visitor.Becomes("Marc");
        await visitor.Says("/okr status");
        await visitor.Sees("T4 2026, semaine 8 sur 14");
        await visitor.Walks("next-week");
        await visitor.Sees("Nouvel écart");
        await visitor.Sees("Claire");
        await visitor.Presses("Je m’en occupe");
        await visitor.Becomes("Marc", "Ventes");
        await visitor.Sees("semaine 47");
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task In_English_from_the_card_to_the_summary()
    {
        await using var office = await Office.OpenSample();
        var visitor = await Visitor.Open(chromium.Browser, office);
        await visitor.Becomes("Liam");
        // Friday at 14:00 in Paris: Tom is asked at 16:00 there, Liam an hour later in London.
        await visitor.Walks("next-day");
        await visitor.Walks("ask-now");
        await visitor.Walks("ask-now");
        await visitor.Sees("Week 47 check-in");

        await visitor.Fills(0, "plenty");
        await visitor.Presses("Save");
        await visitor.Sees("Type a number such as");
        await visitor.Fills(0, "86.8");
        await visitor.Presses("Save");
        await visitor.Sees("Saved Friday 20 Nov");
        await visitor.Presses("Edit");
        await visitor.Fills(0, "86.9");
        await visitor.Presses("Save");
        await visitor.Sees("Edited at");

        await visitor.Becomes("Léa");
        await visitor.Presses("Rien de nouveau");
        // Whoever leaves a page takes back what it was still sending.
        await visitor.Sees("inchangé");

        await visitor.Becomes("Emma");
        await visitor.Says("/okr status");
        await visitor.Sees("T4 2026, week 8 of 14");
        await visitor.Walks("next-week");
        await visitor.Sees("Gap got worse");
        await visitor.Sees("No cause given yet.");
        await visitor.Becomes("Emma", "Customer success");
        await visitor.Sees("week 47");
        Assert.Empty(visitor.Complaints);
    }

    [Theory]
    [InlineData(1280, "fr")]
    [InlineData(390, "en")]
    public async Task The_gallery_draws_every_card_without_a_complaint(int width, string language)
    {
        await using var office = await Office.Open();
        var visitor = await Visitor.Open(chromium.Browser, office, width);
        await visitor.Page.GotoAsync(office.Http.BaseAddress + "gallery#" + language);
        await visitor.Page.WaitForSelectorAsync("[data-testid='exhibit-prompt'] .ac-adaptiveCard");
        Assert.True(await visitor.Page.Locator(".ac-adaptiveCard").CountAsync() > 40, "Cards are missing from the gallery.");
        Assert.Empty(visitor.Complaints);
    }
}
