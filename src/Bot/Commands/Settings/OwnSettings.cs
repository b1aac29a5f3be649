using CheckinBot.Bot.Cards;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Cards.Settings;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Rhythm;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Settings;

/// <summary>A person's own settings: language, zone, hour, weekday, platform and the hours outside of which it is quiet; and who reads their page.</summary>
internal static class OwnSettings
{
    public static async Task<Card> Card(Visit visit, Voice voice, bool saved, CancellationToken cancel)
    {
        var person = await visit.Db.People.SingleAsync(p => p.Id == visit.Me.Id, cancel);
        return SettingsCard.Render(new SettingsView(voice, voice["Settings.Title"], await Lines(visit, voice, person, cancel), await Notes(visit, voice, cancel),
        [
            voice.Press("Setting.Change", "settings-edit"),
            .. Voice.All.Select(v => voice.Press(v == voice ? "Settings.ThisLanguage" : "Settings.Other", "language-" + v.Language) with { Title = (v == voice ? "✓ " : "") + v["Settings.Language"] }),
            voice.Press("Welcome.Help", "help"),
        ]) { Saved = saved });
    }

    public static async Task<Card> Form(Visit visit, CancellationToken cancel)
    {
        var (voice, id) = (visit.Voice, visit.Me.Id);
        var person = await visit.Db.People.SingleAsync(p => p.Id == id, cancel);
        // What would hold without their own choices.
        var unsaid = new Person
        {
            Id = id, OrganisationId = person.OrganisationId, Key = person.Key, Name = person.Name, Email = person.Email, SeenZone = person.SeenZone,
        };
        var without = (await Lines(visit, voice, unsaid, cancel))
            .ToDictionary(l => l.Label, l => l.Value);
        string Holds(string label) => without[voice[label]];
        var platforms = await Platforms(visit, cancel);
        Input Text(string name, string label, string? value) => SettingsForm.Text(InputIds.Setting(name, id), voice[label], value, Holds(label));
        Input Choose(string name, string label, string? value, IEnumerable<Choice> choices) => SettingsForm.Choose(voice, InputIds.Setting(name, id), voice[label], value, Holds(label), choices);
        return SettingsForm.Render(new SettingsFormView(voice, voice["Settings.Title"],
        [
            Choose("language", "Setting.Language", person.Language, Voice.All.Select(v => new Choice(v["Settings.Language"], v.Language))),
            Text("zone", "Setting.Zone", person.Zone),
            Text("hour", "Setting.Hour", voice.HourOf(person.OwnHour)),
            Choose("day", "Setting.Day", person.AskDay?.ToString(), AskDays(visit).Select(d => new Choice(voice.DayOf(d)!, d.ToString()))),
            Text("hours", "Setting.Awake", voice.HoursOf(person)),
            .. platforms.Count > 1 ? [Choose("platform", "Setting.Platform", person.Platform, platforms.Select(p => new Choice(voice["Platform." + p], p)))] : Array.Empty<Input>(),
        ], [voice["Setting.EmptyFollows"], voice["Setting.DayWithin"]], new ActionText("settings-save"), new ActionText("settings")));
    }

    /// <returns>What is wrong, by input; empty when it is kept.</returns>
    public static async Task<Dictionary<string, string>> Save(Visit visit, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        var read = new ReadSettings(visit.Voice, visit.Me.Id, inputs);
        var (zone, hour, hours, day) = (read.Zone("zone"), read.Hour("hour"), read.Hours("hours"), read.Chosen<DayOfWeek>("day"));
        if (read.Problems.Count > 0) return read.Problems;
        var person = await visit.Db.People.SingleAsync(p => p.Id == visit.Me.Id, cancel);
        (person.Language, person.Zone, person.OwnHour, person.AskDay) = (read.Chosen("language", Voice.All.Select(v => v.Language)), zone, hour, day);
        (person.HoursFrom, person.HoursUntil, person.Platform) = (hours?.From, hours?.Until, read.Chosen("platform", await Platforms(visit, cancel)));
        await visit.Db.SaveChangesAsync(cancel);
        return read.Problems;
    }

    private static async Task<IReadOnlyList<SettingLine>> Lines(Visit visit, Voice voice, Person person, CancellationToken cancel)
    {
        var (all, team) = (visit.Me.Organisation, visit.Me.Teams.FirstOrDefault());
        var (mine, organisation, usual) = (voice["Setting.FromMe"], voice["Setting.FromAll"], voice["Setting.FromUsual"]);
        var ofTeam = team is null ? organisation : voice.Team(team);
        var locale = await visit.Db.Addresses.Where(a => a.PersonId == person.Id && a.Locale != null).OrderByDescending(a => a.LastUsedAt).Select(a => a.Locale).FirstOrDefaultAsync(cancel);
        var platforms = await Platforms(visit, cancel);
        return
        [
            voice.Line("Setting.Language", (voice.Language(person.Language), mine), (locale is null ? null : voice.Language(Voice.Of(locale).Language), voice["Setting.FromPlatform"]),
                (voice.Language(team?.Language), ofTeam), (voice.Language(all.Language), organisation)),
            voice.Line("Setting.Zone", (person.Zone, mine), (person.SeenZone, voice["Setting.FromPlatform"]), (team?.Zone, ofTeam), (all.Zone, organisation)),
            voice.Line("Setting.Hour", (voice.HourOf(person.OwnHour), mine), (voice.HourOf(team?.AskHour), ofTeam), (voice.HourOf(all.AskHour), organisation), (voice.Hour(RoundPlan.PromptAt), usual)),
            voice.Line("Setting.Day", (person.AskDay is { } day && AskDays(visit).Contains(day) ? voice.DayOf(day) : null, mine),
                (team is null ? null : voice.DayOf(RoundPlan.PromptDay(team, Objectives.Calendars.ResolveTime.Works(team, all))), ofTeam), (voice["Setting.NoTeam"], usual)),
            voice.Line("Setting.Awake", (voice.HoursOf(person), mine), (team is null ? null : voice.HoursOf(team), ofTeam), (voice.HoursOf(all), organisation),
                (voice.Say("Setting.Hours", voice.Hour(Objectives.Calendars.Hours.Office.From), voice.Hour(Objectives.Calendars.Hours.Office.Until)), usual)),
            .. platforms.Count > 1
                ? [voice.Line("Setting.Platform",
                    (person.Platform is { } on && platforms.Contains(on) ? voice["Platform." + on] : null, mine), (voice["Setting.LastUsed"], usual))]
                : Array.Empty<SettingLine>(),
        ];
    }

    /// <summary>From the day on which one of their teams asks to the one before its round closes.</summary>
    private static IReadOnlyList<DayOfWeek> AskDays(Visit visit) => [.. visit.Me.Teams.SelectMany(t =>
    {
        var works = Objectives.Calendars.ResolveTime.Works(t, visit.Me.Organisation);
        var plan = RoundPlan.LastBy(t, visit.Today, works);
        return Enumerable.Range(0, plan.ClosesOn.DayNumber - plan.PromptOn.DayNumber).Select(n => plan.PromptOn.AddDays(n).DayOfWeek).Where(d => Objectives.Calendars.WeekdaysHold.Hold(works, d));
    }).Distinct()];

    private static Task<List<string>> Platforms(Visit visit, CancellationToken cancel) =>
        visit.Db.Addresses.Where(a => a.PersonId == visit.Me.Id && a.Stopped == null).Select(a => a.Edge).Distinct().OrderBy(e => e).ToListAsync(cancel);

    /// <summary>Who sees their answers, and who reads their page.</summary>
    private static async Task<IReadOnlyList<string>> Notes(Visit visit, Voice voice, CancellationToken cancel)
    {
        var (me, teams) = (visit.Me.Id, visit.Me.Teams.ToList());
        var open = teams.Where(t => visit.Me.Organisation.VisibilityOf(t) != Visibility.Protected).Select(t => t.LeadId).OfType<Guid>().ToArray();
        var readers = await visit.Db.People
            .Where(p => p.Id != me && (open.Contains(p.Id) || visit.Db.Grants.Any(g => g.PersonId == me && g.ReaderId == p.Id)))
            .OrderBy(p => p.Name).Select(p => p.Name).ToListAsync(cancel);
        return
        [
            .. teams.Count > 0 ? [voice.SeenBy([.. teams.Select(t => t.Name)])] : Array.Empty<string>(),
            readers.Count > 0 ? voice.Say("Setting.PageReadBy", string.Join(", ", readers)) : voice["Setting.PageMine"],
        ];
    }
}
