using CheckinBot.Objectives.Drafting;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Tests.Objectives.Drafting;

public class ReadObjectiveLineExamples
{
    private static readonly string[] Languages = ["fr", "en"];

    [Theory]
    [InlineData("60 rendez-vous qualifiés", "Rendez-vous qualifiés", 60, "")]
    [InlineData("- 60 rendez-vous qualifiés.", "Rendez-vous qualifiés", 60, "")]
    [InlineData("1. 60 qualified meetings", "Qualified meetings", 60, "")]
    [InlineData("at least 60 meetings", "Meetings", 60, "")]
    [InlineData("Signer 12 clients", "Signer 12 clients", 12, "")]
    [InlineData("Signer au moins 12 clients", "Signer au moins 12 clients", 12, "")]
    [InlineData("Rendez-vous : 60", "Rendez-vous", 60, "")]
    [InlineData("1 200 leads", "Leads", 1200, "")]
    [InlineData("200 k€ de CA", "CA", 200000, "€")]
    [InlineData("CA de 200 k€", "CA", 200000, "€")]
    [InlineData("Chiffre d'affaires : 1,2 M€", "Chiffre d'affaires", 1200000, "€")]
    [InlineData("€300k of new revenue", "New revenue", 300000, "€")]
    [InlineData("$3k saved", "Saved", 3000, "$")]
    [InlineData("12 contrats en 2026", "Contrats en 2026", 12, "")]
    [InlineData("Publier 8 articles B2B", "Publier 8 articles B2B", 8, "")]
    public void A_count_is_a_total_from_nothing(string line, string title, double target, string unit) =>
        Each(line, d => Assert.Equal((title, Kind.Cumulative, unit, 0m, (decimal)target), (d.Title, d.Kind, d.Unit, d.Baseline, d.Target)));

    [Theory]
    [InlineData("Churn de 6 % à 5 %", "Churn", 6, 5, "%", Direction.Decrease)]
    [InlineData("churn from 6% to 5%", "Churn", 6, 5, "%", Direction.Decrease)]
    [InlineData("Churn 6 % -> 5 %", "Churn", 6, 5, "%", Direction.Decrease)]
    [InlineData("Churn : de 6 à 5 %", "Churn", 6, 5, "%", Direction.Decrease)]
    [InlineData("Réduire le churn de 6,5 % à 5 %", "Réduire le churn", 6.5, 5, "%", Direction.Decrease)]
    [InlineData("NPS de 42 à 60", "NPS", 42, 60, "", Direction.Increase)]
    [InlineData("NPS 42 → 60", "NPS", 42, 60, "", Direction.Increase)]
    [InlineData("De 6 % à 5 % de churn", "Churn", 6, 5, "%", Direction.Decrease)]
    [InlineData("Passer de 10 à 20 clients", "Passer de 10 à 20 clients", 10, 20, "", Direction.Increase)]
    [InlineData("Trésorerie de -20 k€ à 50 k€", "Trésorerie", -20000, 50000, "€", Direction.Increase)]
    public void From_here_to_there_is_a_level(string line, string title, double from, double to, string unit, Direction direction) =>
        Each(line, d => Assert.Equal((title, Kind.Level, unit, (decimal)from, (decimal)to, direction), (d.Title, d.Kind, d.Unit, d.Baseline, d.Target, d.Direction)));

    [Theory]
    [InlineData("40 appels par semaine", "Appels", 40, Cadence.Weekly)]
    [InlineData("40 calls a week", "Calls", 40, Cadence.Weekly)]
    [InlineData("40 calls/week", "Calls", 40, Cadence.Weekly)]
    [InlineData("Appels : 40 par semaine", "Appels", 40, Cadence.Weekly)]
    [InlineData("At least 40 calls per week", "Calls", 40, Cadence.Weekly)]
    [InlineData("8 articles par mois", "Articles", 8, Cadence.Monthly)]
    [InlineData("8 posts monthly", "Posts", 8, Cadence.Monthly)]
    [InlineData("2 formations par trimestre", "Formations", 2, Cadence.Quarterly)]
    [InlineData("Tenir 3 entretiens par mois", "Tenir 3 entretiens par mois", 3, Cadence.Monthly)]
    [InlineData("De 30 à 40 appels par semaine", "Appels", 40, Cadence.Weekly)]
    public void So_many_each_time_starts_again_each_time(string line, string title, double target, Cadence every) =>
        Each(line, d => Assert.Equal((title, Kind.PerPeriod, (decimal)target, every), (d.Title, d.Kind, d.Target, d.Every)));

    [Theory]
    [InlineData("NPS supérieur à 60", "NPS", 60.0, null, "")]
    [InlineData("NPS above 60", "NPS", 60.0, null, "")]
    [InlineData("NPS at least 60", "NPS", 60.0, null, "")]
    [InlineData("NPS d'au moins 60", "NPS", 60.0, null, "")]
    [InlineData("NPS > 60", "NPS", 60.0, null, "")]
    [InlineData("Au moins 90 % de réponses sous 48h", "Réponses sous 48h", 90.0, null, "%")]
    [InlineData("Churn inférieur à 5 %", "Churn", null, 5.0, "%")]
    [InlineData("Churn below 5%", "Churn", null, 5.0, "%")]
    [InlineData("Moins de 5 incidents", "Incidents", null, 5.0, "")]
    [InlineData("Marge entre 28 % et 34 %", "Marge", 28.0, 34.0, "%")]
    public void A_bound_without_a_start_is_kept(string line, string title, double? low, double? high, string unit) =>
        Each(line, d => Assert.Equal((title, Kind.Band, unit, (decimal?)low, (decimal?)high), (d.Title, d.Kind, d.Unit, d.BandLow, d.BandHigh)));

    [Theory]
    [InlineData("Refondre le site", "Refondre le site")]
    [InlineData("lancer l'offre en 2026", "Lancer l'offre en 2026")]
    [InlineData("Préparer le T4", "Préparer le T4")]
    [InlineData("Faire un point chaque semaine", "Faire un point chaque semaine")]
    public void Without_a_number_it_is_how_much_of_it_is_done(string line, string title) =>
        Each(line, d => Assert.Equal((title, Kind.Level, "%", 0m, 100m), (d.Title, d.Kind, d.Unit, d.Baseline, d.Target)));

    [Theory]
    [InlineData("60 rendez-vous qualifiés @Claire", "Claire", "Rendez-vous qualifiés")]
    [InlineData("Churn de 6 % à 5 %, @Claire Dubois", "Claire Dubois", "Churn")]
    [InlineData("Churn de 6 % à 5 % <@04Yt7cQ2ZrW9aB1xK3mN5p>", "<@04Yt7cQ2ZrW9aB1xK3mN5p>", "Churn")]
    [InlineData("Écrire à contact@nord.example", null, "Écrire à contact@nord.example")]
    public void A_name_at_the_end_carries_it(string line, string? owner, string title) =>
        Each(line, d => Assert.Equal((owner, title), (d.Owner, d.Title)));

    [Theory]
    [InlineData("60 rendez-vous et 40 appels", LineFault.TooManyNumbers)]
    [InlineData("Churn de 6 % à 5 % sur 300 clients", LineFault.TooManyNumbers)]
    [InlineData("Signer 12 clients avant le 31/12", LineFault.TooManyNumbers)]
    [InlineData("Dette de 6 % à 5 €", LineFault.TooManyNumbers)]
    [InlineData("1,234 leads", LineFault.TwoReadings)]
    [InlineData("Taux de conversion à 23 %", LineFault.NoStart)]
    [InlineData("Gagner 20 % de clients", LineFault.NoStart)]
    [InlineData("NPS 60", LineFault.NoStart)]
    [InlineData("Churn de 5 % à 5 %", LineFault.SameNumbers)]
    [InlineData("0 réclamation", LineFault.SameNumbers)]
    [InlineData("10 appels par jour", LineFault.OtherPeriod)]
    [InlineData("10 calls a day", LineFault.OtherPeriod)]
    [InlineData("Moins de 5 incidents par mois", LineFault.Ceiling)]
    [InlineData("60", LineFault.NoWords)]
    [InlineData("- @Claire", LineFault.NoWords)]
    [InlineData("🙂", LineFault.NoWords)]
    public void What_cannot_be_placed_is_refused_with_a_reason(string line, LineFault fault) =>
        Assert.All(Languages, l => Assert.Equal(new ReadObjectiveLine.Refused(fault), ReadObjectiveLine.From(line, l)));

    [Fact]
    public void A_title_ends_after_a_hundred_and_twenty_letters()
    {
        Each(new string('x', 120), d => Assert.Equal(120, d.Title.Length));
        Assert.Equal(new ReadObjectiveLine.Refused(LineFault.TooLong), ReadObjectiveLine.From(new string('x', 121), "fr"));
    }

    [Theory]
    [InlineData("60 rendez-vous qualifiés", "80 rendez-vous qualifiés @Claire")]
    [InlineData("Churn de 6 % à 5 %", "churn from 6% to 4%")]
    [InlineData("Signer 12 clients", "Signer 15 clients")]
    public void A_line_is_known_again_when_its_figures_change(string before, string after)
    {
        string? likeness = null;
        Each(before, d => likeness = d.Likeness);
        Each(after, d => Assert.Equal(likeness, d.Likeness));
    }

    private static void Each(string line, Action<Draft> look) => Assert.All(Languages, l =>
        look(Assert.IsType<ReadObjectiveLine.Read>(ReadObjectiveLine.From(line, l)).Draft));
}
