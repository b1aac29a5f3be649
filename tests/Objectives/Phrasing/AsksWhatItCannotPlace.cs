using CheckinBot.Objectives.Phrasing;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Tests.Objectives.Phrasing;

/// <summary>A number, a period or a word of time that the reading has no place for is asked about, and never left out in silence. It is Wednesday 25 November 2026.</summary>
public sealed class AsksWhatItCannotPlace
{
    [Theory]
    [InlineData("en", "reach 3x quota by end of March")]
    [InlineData("en", "Revenue at 3 times the plan by end of March")]
    [InlineData("fr", "ventes à 3 fois le quota fin mars")]
    [InlineData("fr", "atteindre 3 fois l'objectif d'ici fin mars")]
    public void So_many_times_another_number_is_no_number(string language, string said)
    {
        var goal = Read(said, language);
        Assert.Null(goal.Target);
        Assert.True(goal.IsAsked(Missing.Target));
    }

    [Theory]
    [InlineData("en", "improve NPS a lot", "NPS")]
    [InlineData("en", "greatly improve the NPS", "NPS")]
    [InlineData("en", "raise NPS massively by June", "NPS")]
    [InlineData("fr", "améliorer beaucoup le NPS", "NPS")]
    [InlineData("fr", "vraiment améliorer le NPS d'ici juin", "NPS")]
    [InlineData("fr", "Réduire énormément les délais", "Délais")]
    public void How_much_in_words_is_no_part_of_a_name_and_no_figure(string language, string said, string name)
    {
        var goal = Read(said, language);
        Assert.Equal((name, (decimal?)null, Because.NotSaid), (goal.Measure, goal.Target, goal.Asks.Single(a => a.About == Missing.Target).Because));
    }

    [Theory]
    [InlineData("en", "grow MQLs 20% QoQ by 30 June")]
    [InlineData("fr", "croissance du CA de 20 % par trimestre d'ici le 30 juin")]
    public void A_growth_of_each_quarter_is_none_of_the_whole_time(string language, string said) => Assert.True(Read(said, language).IsAsked(Missing.Kind));

    [Theory]
    [InlineData("en", "NPS from 31 to 40 by 30 June, March checkpoint")]
    [InlineData("fr", "NPS de 31 à 40 d'ici le 30 juin, jalon mars")]
    public void A_month_that_is_left_over_may_be_when(string language, string said)
    {
        var goal = Read(said, language);
        Assert.Null(goal.Due);
        Assert.Contains(new DateOnly(2027, 6, 30), goal.Asks.Single(a => a.About == Missing.Due).Days);
    }

    [Theory]
    [InlineData("en", "Opex between 1.1 M€ and 4 % in 2027")]
    [InlineData("fr", "Opex entre 1,1 M€ et 4 % en 2027")]
    public void Both_ends_of_a_band_are_of_one_unit(string language, string said) => Assert.Equal(Because.UnitsDiffer, Read(said, language).Asks.Single(a => a.About == Missing.Target).Because);

    [Theory]
    [InlineData("en", "We do not want 40 complaints in 2027")]
    [InlineData("fr", "Ne pas arriver à 40 réclamations en 2027")]
    public void What_is_denied_may_be_no_aim(string language, string said) => Assert.True(Read(said, language).IsAsked(Missing.Direction));

    [Theory]
    [InlineData("en", "Don't let complaints reach 40 in 2027")]
    [InlineData("en", "Complaints shouldn't be more than 40 in 2027")]
    [InlineData("fr", "Les réclamations ne dépassent jamais 40 en 2027")]
    public void What_a_bound_is_denied_of_stays_on_the_other_side(string language, string said) => Assert.Equal(40, Read(said, language).BandHigh);

    [Theory]
    [InlineData("en", "A lot more sales and fewer meetings by June")]
    [InlineData("fr", "Beaucoup plus de ventes et moins de réunions d'ici juin")]
    public void Two_ways_at_once_are_asked_about(string language, string said) => Assert.True(Read(said, language).IsAsked(Missing.Direction));

    [Theory]
    [InlineData("en", "Ship 20 under plan by June")]
    [InlineData("fr", "Livrer 20 sous le plan d'ici juin")]
    public void A_comparison_beside_a_figure_that_compares_with_nothing_read_is_asked_about(string language, string said) => Assert.True(Read(said, language).IsAsked(Missing.Target));

    [Theory]
    [InlineData("en", "Zlotnik yardstick at 40 by June")]
    [InlineData("fr", "Tarabiscot zlotnik à 40 en juin")]
    public void One_thing_that_no_list_knows_may_stand_at_so_much_or_come_to_it(string language, string said) => Assert.True(Read(said, language).IsAsked(Missing.Kind));

    [Theory]
    [InlineData("en", "Pallet density at 40 by June")]
    [InlineData("fr", "Densité palette à 40 en juin")]
    public void How_something_is_stands_at_a_level(string language, string said)
    {
        var goal = Read(said, language);
        Assert.Equal((Kind.Level, 40m), (goal.Kind, goal.Target));
        Assert.True(goal.IsAsked(Missing.Baseline));
    }

    [Theory]
    [InlineData("en", "Double down on our partners by June")]
    [InlineData("fr", "Doubler la mise sur les partenaires d'ici juin")]
    public void A_saying_is_no_number(string language, string said)
    {
        var goal = Read(said, language);
        Assert.Null(goal.Change);
        Assert.True(goal.IsAsked(Missing.Measure) && goal.IsAsked(Missing.Target));
    }

    [Theory]
    [InlineData("en", "Four weeks of stock cover, not more, not less, by June")]
    [InlineData("fr", "Quatre semaines de stock, ni plus ni moins, d'ici juin")]
    public void What_is_to_be_exact_leaves_open_which_side_is_worse(string language, string said)
    {
        var goal = Read(said, language);
        Assert.Equal(Kind.Band, goal.Kind);
        Assert.True(goal.IsAsked(Missing.Direction));
    }

    [Theory]
    [InlineData("en", "Fewer meetings and more selling time by June")]
    [InlineData("fr", "Moins de réunions et plus de temps de vente d'ici juin")]
    public void Less_of_one_thing_and_more_of_another_are_two_measures(string language, string said) => Assert.True(Read(said, language).IsAsked(Missing.Measure));

    [Theory]
    [InlineData("en", "Retention of 90% this year, for the summer")]
    [InlineData("fr", "Rétention de 90 % cette année, pour l'été")]
    public void The_running_year_beside_an_unclear_day_is_no_day(string language, string said) => Assert.True(Read(said, language).IsAsked(Missing.Due));

    [Theory]
    [InlineData("en", "Increase footfall in our 3 shops by June")]
    [InlineData("en", "Visit our top 10 customers more often by June")]
    [InlineData("fr", "Baisser les charges de nos 4 restaurants d'ici juin")]
    [InlineData("fr", "Fidéliser davantage nos 20 plus gros clients en 2027")]
    public void How_many_there_are_is_no_target(string language, string said)
    {
        var goal = Read(said, language);
        Assert.Null(goal.Target);
        Assert.True(goal.IsAsked(Missing.Target));
    }

    [Theory]
    [InlineData("en", "Raise retention to 90% and cut support costs by 15% by end of Q2")]
    [InlineData("fr", "Augmenter les ventes à 500 k€ et réduire les frais de 8 % d'ici fin juin")]
    public void Of_two_goals_neither_is_filled_in(string language, string said)
    {
        var goal = Read(said, language);
        Assert.Equal((null, null, null), (goal.Target, goal.Change, goal.Direction));
        Assert.True(goal.IsAsked(Missing.Measure) && goal.IsAsked(Missing.Target));
    }

    [Theory]
    [InlineData("en", "Gain 10 minutes on the handover by June")]
    [InlineData("fr", "Gagner 10 minutes sur la saisie d'un dossier d'ici juin")]
    public void Time_that_is_gained_on_something_is_less_of_it(string language, string said) => Assert.Equal(Direction.Decrease, Read(said, language).Direction);

    [Theory]
    [InlineData("en", "Work off the 600 hours of overtime by June")]
    [InlineData("fr", "Rattraper les 3 semaines de retard du chantier d'ici fin février")]
    public void What_there_is_of_a_level_is_not_where_it_goes(string language, string said) => Assert.True(Read(said, language).IsAsked(Missing.Target));

    [Theory]
    [InlineData("en", "Every rep brings in 3 new accounts by end of Q1")]
    [InlineData("fr", "Chaque commercial apporte 3 nouveaux comptes d'ici fin T1")]
    public void So_many_of_each_may_be_in_all(string language, string said) => Assert.True(Read(said, language).IsAsked(Missing.Kind));

    [Theory]
    [InlineData("en", "Keep the wage bill at 32% of turnover at most in 2027", null, 32)]
    [InlineData("en", "By end of Q2 no patient waits more than 20 minutes", null, 20)]
    [InlineData("fr", "Garder la masse salariale à 32 % du CA maximum en 2027", null, 32)]
    [InlineData("fr", "D'ici fin T2 plus aucun patient n'attend plus de 20 minutes", null, 20)]
    public void A_bound_that_stands_apart_from_its_figure_is_one(string language, string said, int? low, int? high) =>
        Assert.Equal(((decimal?)low, (decimal?)high), (Read(said, language).BandLow, Read(said, language).BandHigh));

    [Theory]
    [InlineData("en", "Waiting list of 90 children down by 30 by September 2027", 90, 60)]
    [InlineData("en", "Reduce by 3 the number of suppliers, currently 17, by June", 17, 14)]
    [InlineData("fr", "Ramener le stock de 320 pièces à moins de 100 au 31 mars", 320, 100)]
    [InlineData("fr", "Liste d'attente de 90 enfants, 30 de moins d'ici septembre 2027", 90, 60)]
    public void What_stands_before_the_move_is_where_it_starts(string language, string said, int from, int to) =>
        Assert.Equal(((decimal?)from, (decimal?)to), (Read(said, language).Baseline, Read(said, language).Target));

    [Theory]
    [InlineData("en", "Install 15 charging points by June")]
    [InlineData("en", "Open 15 points of sale by June")]
    [InlineData("fr", "Ouvrir 15 points de vente d'ici juin")]
    public void Points_that_are_places_are_counted(string language, string said) => Assert.Equal((Kind.Cumulative, 15m), (Read(said, language).Kind, Read(said, language).Target));

    [Theory]
    [InlineData("en", "110% of customers trained by June", true)]
    [InlineData("en", "NRR at 110% by June", false)]
    [InlineData("fr", "Taux de conversion à 120 % en juin", true)]
    [InlineData("fr", "Taux de couverture à 120 % en juin", false)]
    public void More_than_all_of_them_is_asked_about(string language, string said, bool asked) => Assert.Equal(asked, Read(said, language).IsAsked(Missing.Target));

    [Theory]
    [InlineData("en", "We're spending 40 minutes on each handover and that's mad, 15 should do by the end of February")]
    [InlineData("fr", "On passe 40 minutes sur chaque relève et c'est de la folie, 15 devraient suffire d'ici fin février")]
    public void Of_two_figures_that_nothing_tells_apart_either_may_be_the_start(string language, string said)
    {
        var goal = Read(said, language);
        Assert.True(goal.IsAsked(Missing.Kind) && goal.IsAsked(Missing.Baseline) && goal.IsAsked(Missing.Target) && goal.IsAsked(Missing.Direction));
        Assert.Null(goal.Direction);
    }

    [Theory]
    [InlineData("en", "Hire 6 drivers or perhaps 8 by June")]
    [InlineData("fr", "Recruter 6 chauffeurs, voire 8, d'ici juin")]
    public void One_of_two_that_are_aimed_at_leaves_no_start_open(string language, string said)
    {
        var goal = Read(said, language);
        Assert.True(goal.IsAsked(Missing.Target));
        Assert.False(goal.IsAsked(Missing.Baseline));
    }

    [Theory]
    [InlineData("en", "We lost a contract of £60k in May, so the team is to bring in £140,000 by 31 August 2027", 0, 140_000)]
    [InlineData("en", "There are 14 vacancies, fill at least 10 of them by June", 0, 10)]
    [InlineData("en", "Complaints were 30 in 2024, 22 in 2025 and we want 12 in 2027", 22, 12)]
    [InlineData("fr", "Il y a 14 postes vacants, en pourvoir au moins 10 d'ici juin", 0, 10)]
    [InlineData("fr", "Notre marge a glissé de 31 % à 28 % ; la ramener à 30 % d'ici juin", 28, 30)]
    public void What_is_over_or_gone_is_no_goal(string language, string said, int from, int to)
    {
        var goal = Read(said, language);
        Assert.Equal((from, to), (goal.Baseline, goal.Target));
    }

    [Theory]
    [InlineData("en", "Cut the queue by 4 minutes, it's the 11 that people hate, by June")]
    [InlineData("fr", "Couper la file de 4 minutes, ce sont les 11 qui fâchent, d'ici juin")]
    public void A_figure_behind_a_move_is_not_taken_for_its_end(string language, string said) => Assert.True(Read(said, language).IsAsked(Missing.Baseline));

    private static Goal Read(string said, string language) => ReadGoal.From(said, language, Example.Today, Example.CycleEnd);
}
