using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Review;
using CheckinBot.Tests.Cast;

namespace CheckinBot.Tests.Objectives.Review;

/// <summary>What a missing unit or start is likely to be: only what is said or measured somewhere.</summary>
public sealed class GuessTermExamples
{
    private static KeyResult Level(string title, decimal from = 0, decimal to = 60, string unit = "") => Some.KeyResult(Kind.Level, from, to, k => (k.Title, k.Unit) = (title, unit));

    [Theory]
    [InlineData("Délai de réponse en heures", "heures")]
    [InlineData("Time to hire in days", "days")]
    [InlineData("Délai de livraison (jours)", "jours")]
    [InlineData("Panier moyen (€)", "€")]
    [InlineData("Trésorerie en k€", "k€")]
    [InlineData("Churn in %", "%")]
    [InlineData("Conversion des essais", "%")]
    [InlineData("Gross margin", "%")]
    public void A_title_that_tells_it_is_followed(string title, string unit) => Assert.Equal(unit, GuessTerm.Unit(Level(title), []));

    [Theory]
    [InlineData("Délai de réponse")]
    [InlineData("Satisfaction")]
    [InlineData("Délai de réponse en baisse")]
    public void A_title_that_tells_none_gets_none(string title) => Assert.Null(GuessTerm.Unit(Level(title), [Level("Panier", unit: "€")]));

    [Fact]
    public void Money_is_in_the_only_currency_beside_it()
    {
        Assert.Null(GuessTerm.Unit(Level("Panier moyen"), []));
        Assert.Equal("€", GuessTerm.Unit(Level("Panier moyen"), [Level("Ventes", unit: "€"), Level("Budget", unit: "€"), Level("Churn", unit: "%")]));
        Assert.Null(GuessTerm.Unit(Level("Panier moyen"), [Level("Ventes", unit: "€"), Level("Budget", unit: "$")]));
    }

    [Fact]
    public void A_start_is_the_last_value_of_its_own_or_the_latest_of_its_name_before()
    {
        var nps = Level("NPS");
        var (own, old, older) = (new Readings([Some.Checkin("2026-10-01", 50), Some.Checkin("2026-10-08", 52)]), new Readings([Some.Checkin("2026-09-24", 44)]), new Readings([Some.Checkin("2026-06-25", 40)]));
        Assert.Equal(52, GuessTerm.Start(nps, own, [old])!.Value);
        Assert.Equal(44, GuessTerm.Start(nps, new Readings([]), [older, old])!.Value);
        Assert.Null(GuessTerm.Start(nps, new Readings([]), []));
        Assert.Null(GuessTerm.Start(nps, new Readings([Some.Checkin("2026-10-08", 60)]), []));
    }

    [Fact]
    public void A_start_beyond_the_target_turns_the_way_round()
    {
        var (churn, terms) = (Level("Churn", 0, 5, "%"), Terms.Of(Level("Churn", 0, 5, "%")));
        (terms with { Baseline = 8 }).ApplyTo(churn);
        Assert.Equal((8m, Direction.Decrease), (churn.Baseline, churn.Direction));
        (terms with { Baseline = 2 }).ApplyTo(churn);
        Assert.Equal((2m, Direction.Increase), (churn.Baseline, churn.Direction));
    }
}
