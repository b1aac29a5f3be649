using CheckinBot.Bot.Cards;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Cards.Settings;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Settings;

/// <summary>The organisation's settings, which hold where neither a person nor a team has said otherwise. Everybody may look; an admin changes them.</summary>
internal static class AllSettings
{
    public static async Task<Card> Card(Visit visit, bool saved, CancellationToken cancel)
    {
        var (voice, all) = (visit.Voice, await visit.Db.Organisations.SingleAsync(cancel));
        return SettingsCard.Render(new SettingsView(voice, voice["Setting.AllTitle"], Lines(voice, all),
            [voice["Visibility.Means" + (all.Visibility ?? Visibility.Team)], voice["Setting.Precedence"], .. await Grants(visit, cancel)],
            visit.May.SetAll ? [voice.Press("Setting.Change", "all-settings-edit")] : []) { Saved = saved });
    }

    public static async Task<Card> Form(Visit visit, CancellationToken cancel)
    {
        var (voice, all) = (visit.Voice, await visit.Db.Organisations.SingleAsync(cancel));
        var id = all.Id;
        string Id(string name) => InputIds.Setting(name, id);
        return SettingsForm.Render(new SettingsFormView(voice, voice["Setting.AllTitle"],
        [
            new InputChoiceSet([.. Voice.All.Select(v => new Choice(v["Settings.Language"], v.Language))])
            { Id = Id("language"), Label = voice["Setting.Language"], Style = "compact", Value = all.Language },
            SettingsForm.Text(Id("zone"), voice["Setting.Zone"], all.Zone, null),
            SettingsForm.Text(Id("hour"), voice["Setting.Hour"], voice.HourOf(all.AskHour), voice.Hour(RoundPlan.PromptAt)),
            SettingsForm.Text(Id("hours"), voice["Setting.Awake"], voice.HoursOf(all), voice.Say("Setting.Hours", voice.Hour(Hours.Office.From), voice.Hour(Hours.Office.Until))),
            SettingsForm.Choose(voice, Id("cadence"), voice["Setting.Cadence"], all.Cadence?.ToString(), voice["New.CadenceAsItsLevel"],
                Enum.GetValues<Cadence>().Select(c => new Choice(voice.CadenceOf(c)!, c.ToString()))),
            SettingsForm.Text(Id("country"), voice["Setting.Country"], voice.CountryAlone(all), voice["Setting.NoCountry"]),
            SettingsForm.Text(Id("region"), voice["Setting.Region"], all.Region, null),
            new InputChoiceSet([.. Enum.GetValues<Visibility>().Select(v => new Choice(voice.Audience(v)!, v.ToString()))])
            { Id = Id("seen"), Label = voice["Setting.Seen"], Style = "compact", Value = (all.Visibility ?? Visibility.Team).ToString() },
        ], [voice["Setting.Precedence"]], new ActionText("all-settings-save"), new ActionText("all-settings")));
    }

    /// <returns>What is wrong, by input; empty when it is kept.</returns>
    public static async Task<Dictionary<string, string>> Save(Visit visit, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        var all = await visit.Db.Organisations.SingleAsync(cancel);
        var read = new ReadSettings(visit.Voice, all.Id, inputs);
        var (zone, hour, hours, (country, region)) = (read.Zone("zone"), read.Hour("hour"), read.Hours("hours"), read.Place("country", "region"));
        if (zone is null) read.Problems.TryAdd(InputIds.Setting("zone", all.Id), visit.Voice["Setting.BadZone"]);
        if (read.Problems.Count > 0) return read.Problems;
        (all.Language, all.Zone, all.AskHour) = (read.Chosen("language", Voice.All.Select(v => v.Language)) ?? all.Language, zone!, hour);
        (all.HoursFrom, all.HoursUntil, all.Country, all.Region) = (hours?.From, hours?.Until, country, region);
        (all.Cadence, all.Visibility) = (read.Chosen<Cadence>("cadence"), read.Chosen<Visibility>("seen") ?? all.Visibility);
        await visit.Db.SaveChangesAsync(cancel);
        await FollowCadence.All(visit.Db, cancel);
        return read.Problems;
    }

    private static IReadOnlyList<SettingLine> Lines(Voice voice, Organisation all)
    {
        var (own, usual) = (voice["Setting.FromAll"], voice["Setting.FromUsual"]);
        return
        [
            voice.Line("Setting.Language", (voice.Language(all.Language), own)),
            voice.Line("Setting.Zone", (all.Zone, own)),
            voice.Line("Setting.Hour", (voice.HourOf(all.AskHour), own), (voice.Hour(RoundPlan.PromptAt), usual)),
            voice.Line("Setting.Awake", (voice.HoursOf(all), own), (voice.Say("Setting.Hours", voice.Hour(Hours.Office.From), voice.Hour(Hours.Office.Until)), usual)),
            voice.Line("Setting.Cadence", (voice.CadenceOf(all.Cadence), own), (voice["New.CadenceAsItsLevel"], usual)),
            voice.Line("Setting.Country", (voice.CountryOf(all), own), (voice["Setting.NoCountry"], usual)),
            voice.Line("Setting.Seen", (voice.Audience(all.Visibility), own), (voice.Audience(Visibility.Team), usual)),
        ];
    }

    /// <summary>Which rights admins have given, for admins.</summary>
    private static async Task<IReadOnlyList<string>> Grants(Visit visit, CancellationToken cancel)
    {
        if (!visit.May.SetAll) return [];
        var given = await (from g in visit.Db.Grants
                           join r in visit.Db.People on g.ReaderId equals r.Id
                           join p in visit.Db.People on g.PersonId equals p.Id
                           orderby r.Name, p.Name
                           select new { Reader = r.Name, Page = p.Name }).Take(MostGrants).ToListAsync(cancel);
        return [.. given.Select(g => visit.Voice.Say("Allow.Given", g.Reader, g.Page)), visit.Voice["Allow.How"]];
    }

    private const int MostGrants = 20;
}
