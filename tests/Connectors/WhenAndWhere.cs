using CheckinBot.Bot.Import;
using CheckinBot.Objectives.Calendars;
using CheckinBot.Storage.Opening;
using CheckinBot.Tests.Connectors.Support;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Connectors;

/// <summary>Country, region, working days, hours and the own hour, on the three sheets that have them; and the organisation's own calendar.</summary>
public sealed class WhenAndWhere : IAsyncLifetime
{
    private readonly ImportStory story = new();

    public Task InitializeAsync() => story.InitializeAsync();

    public Task DisposeAsync() => story.DisposeAsync();

    private static Workbook French(string? country = "FR", string? region = "57", string? days = "lundi-jeudi", string? hours = "9h-17h30", string? own = "9h15") => new Workbook()
        .Sheet("Organisation", ["nom", "fuseau", "pays", "région", "jours travaillés", "horaires"], ["Atelier Nord", "Europe/Paris", "France", "Département Moselle", null, "08:00-19:00"])
        .Sheet("Personnes", ["nom", "e-mail", "pays", "région", "jours travaillés", "horaires", "heure préférée"], ["Ada Morel", "ada@nord.example", country, region, days, hours, own])
        .Sheet("Équipes", ["nom", "membres", "pays", "jours travaillés"], ["Ventes", "ada@nord.example", "Suisse", "du dimanche au jeudi"]);

    [Fact]
    public async Task All_of_it_is_kept_and_a_second_time_changes_nothing()
    {
        var first = await story.Import(French());
        Assert.False(first.Refused, string.Join('\n', ImportStory.Read(first)));
        await story.Database.Read(first.Outcome!.Organisation, async db =>
        {
            var (organisation, team, person) = (await db.Organisations.SingleAsync(), await db.Teams.SingleAsync(), await db.People.SingleAsync());
            Assert.Equal(("FR", "57", null, new TimeOnly(8, 0), new TimeOnly(19, 0)), Said(organisation));
            Assert.Equal(("CH", null, WeekdaysHold.Through(DayOfWeek.Sunday, DayOfWeek.Thursday), null, null), Said(team));
            Assert.Equal(("FR", "57", WeekdaysHold.Through(DayOfWeek.Monday, DayOfWeek.Thursday), new TimeOnly(9, 0), new TimeOnly(17, 30)), Said(person));
            Assert.Equal(new TimeOnly(9, 15), person.OwnHour);
            return 0;
        });
        Assert.EndsWith("0 en ajout, 0 en changement, 3 sans changement", ImportStory.Read(await story.Import(French()))[^1], StringComparison.Ordinal);
    }

    private static (string?, string?, Weekdays?, TimeOnly?, TimeOnly?) Said(IWorkTimes times) => (times.Country, times.Region, times.WorkingDays, times.HoursFrom, times.HoursUntil);

    [Theory]
    [InlineData("pays", "Frence", "« Frence » n'est pas un pays. Peut-être « France » ? Écrire deux lettres, par exemple FR.")]
    [InlineData("pays", "ZZ", "« ZZ » n'est pas un pays. Écrire deux lettres, par exemple FR.")]
    [InlineData("jours travaillés", "lundi-vendrdi", "« lundi-vendrdi » ne sont pas des jours de la semaine. Écrire par exemple lundi-vendredi, ou lundi ; mardi ; jeudi.")]
    [InlineData("horaires", "18:00-08:00", "« 18:00-08:00 » ne sont pas des heures de la journée. Écrire par exemple 08:00-18:00.")]
    [InlineData("heure préférée", "08:30", "08:30 est en dehors des horaires de cette ligne. Choisir une heure qui y tient.")]
    public async Task In_French_each_fault_names_its_cell(string column, string value, string said) =>
        Assert.Equal($"- Personnes · ligne 2 · {column} : {said}", ImportStory.Read(await story.Import(French().With("Personnes", 2, column, value)))[0]);

    [Fact]
    public async Task A_region_needs_its_country_and_must_be_one_of_it()
    {
        Assert.Equal("- Personnes · ligne 2 · région : Une région ne va pas sans son pays. Remplir le pays de cette ligne.", ImportStory.Read(await story.Import(French(country: null)))[0]);
        var said = ImportStory.Read(await story.Import(French(country: "DE", region: "Bavière")))[0];
        Assert.StartsWith("- Personnes · ligne 2 · région : « Bavière » n'est pas une région de DE qui a ses propres jours fériés.", said, StringComparison.Ordinal);
        Assert.Contains("BY (Bayern)", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_country_without_a_calendar_is_taken_with_a_warning()
    {
        var imported = await story.Import(new Workbook().Sheet("Organisation", ["name", "zone", "country", "working days"], ["North", "Asia/Tokyo", "jp", "Mon; Tue and Thu"]));
        Assert.False(imported.Refused);
        Assert.Contains("No public holidays of JP are shipped", Assert.Single(imported.Faults).Text, StringComparison.Ordinal);
        var kept = await story.Database.Read(imported.Outcome!.Organisation, db => db.Organisations.SingleAsync());
        Assert.Equal(("JP", Weekdays.Monday | Weekdays.Tuesday | Weekdays.Thursday), (kept.Country, kept.WorkingDays));
    }

    [Fact]
    public async Task An_organisation_s_own_calendar_is_kept_whole_or_not_at_all_and_can_be_taken_away()
    {
        var id = (await story.Import(French())).Outcome!.Organisation;
        var file = Path.Combine(story.Directory, "fermetures.ics");
        await File.WriteAllTextAsync(file, "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\nSUMMARY:Pont\nDTSTART;VALUE=DATE:20270514\nEND:VEVENT\nEND:VCALENDAR\n");
        Assert.Equal((0, "fermetures : jours libres 1, du 2027-05-14 au 2027-05-14 ; auparavant 0."), await Run(file, "--country", "fr", "--region", "57"));
        await story.InitializeAsync();
        var kept = Assert.Single(await story.Database.Read(id, db => db.OwnHolidays.ToListAsync()));
        Assert.Equal(("fermetures", new DateOnly(2027, 5, 14), "Pont", "FR", "57"), (kept.Calendar, kept.Day, kept.Name, kept.Country, kept.Region));

        await File.AppendAllTextAsync(file, "BEGIN:VEVENT\nUID:2\nSUMMARY:Midi\nDTSTART:20270515T120000\nEND:VEVENT\n");
        var (code, said) = await Run(file);
        Assert.Equal(1, code);
        Assert.StartsWith("- fermetures.ics · ligne 9 : « Midi » a des heures.", said, StringComparison.Ordinal);
        Assert.Equal((1, "Aucun calendrier ne s'appelle « ponts »."), await Run("--remove", "ponts"));
        Assert.Equal((0, "fermetures : jours libres retirés : 1."), await Run("--remove", "fermetures"));
        Assert.Equal(2, (await Run(file, "--remove", "fermetures")).Code);
        await story.InitializeAsync();
        Assert.Empty(await story.Database.Read(id, db => db.OwnHolidays.ToListAsync()));
    }

    /// <summary>The command opens the data itself, so the story lets go of it.</summary>
    private async Task<(int Code, string Said)> Run(params string[] args)
    {
        story.Database.Dispose();
        await using var screen = new StringWriter();
        var code = await HolidaysCommand.Run([.. args, "--language", "fr"], _ => new SqliteFiles(Path.Combine(story.Directory, "data")), story.Clock, screen);
        return (code, ImportStory.Plain(screen.ToString()).Trim());
    }
}
