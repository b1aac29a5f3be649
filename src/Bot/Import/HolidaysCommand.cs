using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.Intake;
using CheckinBot.Objectives.Naming;
using CheckinBot.Objectives.People;
using CheckinBot.Scheduling.Calendars;
using CheckinBot.Storage;
using CheckinBot.Storage.Intake;
using CheckinBot.Storage.Opening;

namespace CheckinBot.Bot.Import;

/// <summary><c>./run holidays FILE.ics</c>: an organisation's own free days, beside the public holidays that are shipped; and <c>--remove NAME</c>.</summary>
public static class HolidaysCommand
{
    private const int Ok = 0, Failed = 1, WrongUse = 2, YearsAhead = 10;

    /// <param name="args">What follows the word <c>holidays</c>.</param>
    /// <param name="data">Where the data are; asked for late, and with what is wrong about it.</param>
    /// <returns>0 when all went well, 1 when nothing was changed, 2 when the command was misused.</returns>
    public static async Task<int> Run(string[] args, Func<List<string>, DatabaseSettings> data, TimeProvider clock, TextWriter screen, CancellationToken cancel = default)
    {
        var asked = HolidaysArguments.Read(args);
        var wording = new Wording(asked?.Language ?? Tongue.OfTerminal());
        if (asked is null)
        {
            await screen.WriteLineAsync(wording.Say(Sentence.CalendarUsage));
            return WrongUse;
        }
        var faults = new List<string>();
        var settings = data(faults);
        if (faults.Count > 0)
        {
            foreach (var fault in faults) await screen.WriteLineAsync(fault);
            return Failed;
        }
        try
        {
            using var alone = SingleProcess.HoldFor(settings);
            using var database = await Database.Open(settings, cancel);
            var organisations = await database.Organisations(cancel);
            var named = organisations.Where(o => asked.Organisation is null || Fold.Name(o.Name) == Fold.Name(asked.Organisation)).ToList();
            if (named is not [var organisation])
            {
                await screen.WriteLineAsync(wording.Say(Sentence.CalendarWhose, string.Join(", ", organisations.Select(o => o.Name))));
                return Failed;
            }
            return asked.Remove is { } gone
                ? await Remove(database, organisation, gone, wording, screen, cancel)
                : await Keep(database, organisation, asked, clock, wording, screen, cancel);
        }
        catch (Exception error) when (error is DataInUseException or DatabaseUnavailableException)
        {
            await screen.WriteLineAsync(error.Message);
            return Failed;
        }
    }

    private static async Task<int> Keep(Database database, Organisation organisation, HolidaysArguments asked, TimeProvider clock, Wording wording, TextWriter screen, CancellationToken cancel)
    {
        if (!File.Exists(asked.Path))
        {
            await screen.WriteLineAsync(wording.Say(Sentence.FileNotFound));
            return Failed;
        }
        var region = asked.Region?.ToUpperInvariant();
        if (region is not null && ShippedCalendars.Of(asked.Country!) is { } country && PlaceRegions.Code(country, region) is var code && (region = code) is null)
        {
            await screen.WriteLineAsync(PlaceRegions.NotOne(country, asked.Country!, asked.Region!, wording));
            return Failed;
        }
        var year = clock.GetUtcNow().Year;
        var read = ReadCalendar.From(
            await File.ReadAllTextAsync(asked.Path, cancel), Path.GetFileName(asked.Path), new(year - 1, 1, 1), new(year + YearsAhead, 12, 31), wording);
        if (read.Faults.Count > 0)
        {
            foreach (var fault in read.Faults) await screen.WriteLineAsync(Line(fault, wording));
            await screen.WriteLineAsync(read.Faults.Count == 1 ? wording.Say(Sentence.ReportRefusedOne) : wording.Say(Sentence.ReportRefusedMany, read.Faults.Count));
            return Failed;
        }
        var name = asked.Name ?? Path.GetFileNameWithoutExtension(asked.Path);
        var before = await KeepCalendar.To(database, organisation.Id, name, [.. read.Days.Select(d => new OwnHoliday
        {
            OrganisationId = organisation.Id, Calendar = name, Day = d.Day, Name = d.Name, Country = asked.Country, Region = region,
        })], cancel);
        await screen.WriteLineAsync(wording.Say(Sentence.CalendarKept, name, read.Days.Count, read.Days[0].Day, read.Days[^1].Day, before));
        return Ok;
    }

    private static async Task<int> Remove(Database database, Organisation organisation, string name, Wording wording, TextWriter screen, CancellationToken cancel)
    {
        var before = await KeepCalendar.To(database, organisation.Id, name, [], cancel);
        await screen.WriteLineAsync(before == 0 ? wording.Say(Sentence.CalendarUnknown, name) : wording.Say(Sentence.CalendarRemoved, name, before));
        return before == 0 ? Failed : Ok;
    }

    private static string Line(Fault fault, Wording wording) =>
        $"- {fault.Sheet}{(fault.Row is { } line ? " · " + wording.Say(Sentence.CalendarLine, line) : "")}{(wording.Language == "fr" ? "\u202F: " : ": ")}{fault.Text}";
}
