using CheckinBot.Bot.Cards;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Cards.Settings;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Settings;

/// <summary>A team's settings: how often and at which hour it is asked, whose holidays count, and who sees its key results.</summary>
internal static class TeamSettings
{
    public static Card Card(Visit visit, Team team, bool saved) => SettingsCard.Render(new SettingsView(
        visit.Voice, visit.Voice.Say("Setting.TeamTitle", team.Name), Lines(visit, team), [visit.Voice["Visibility.Means" + visit.Me.Organisation.VisibilityOf(team)]],
        visit.May.SetTeam(team) ? [visit.Voice.Press("Setting.Change", "team-settings-edit", team.Id)] : []) { Saved = saved });

    public static Card Form(Visit visit, Team team)
    {
        var (voice, id, all) = (visit.Voice, team.Id, visit.Me.Organisation);
        var locked = TeamCadence.LockedBy(team, visit.Me.Team);
        // What would hold without the team's own choices.
        var without = Lines(visit, new Team { Id = id, OrganisationId = team.OrganisationId, Key = team.Key, Name = team.Name, ParentId = team.ParentId }).ToDictionary(l => l.Label, l => l.Value);
        string Holds(string label) => without[voice[label]];
        InputChoiceSet Choose(string name, string label, string? value, IEnumerable<Choice> choices) =>
            SettingsForm.Choose(voice, InputIds.Setting(name, id), voice[label], value, Holds(label), choices);
        return SettingsForm.Render(new SettingsFormView(voice, voice.Say("Setting.TeamTitle", team.Name),
        [
            .. locked is null
                ? [Choose("cadence", "Setting.Cadence", team.Cadence?.ToString(),
                    Enum.GetValues<Cadence>().Select(c => new Choice(voice.CadenceOf(c)!, c.ToString())))]
                : Array.Empty<Input>(),
            .. locked is null && HasTeamsBelow(visit, team) ? [new InputChoiceSet(new Choice(voice["Setting.LockNo"], bool.FalseString), new Choice(voice["Setting.LockYes"], bool.TrueString))
            {
                Id = InputIds.Setting("lock", id), Label = voice["Setting.Lock"], Style = "compact", Value = team.LocksCadence.ToString(),
            }] : Array.Empty<Input>(),
            SettingsForm.Text(InputIds.Setting("hour", id), voice["Setting.Hour"], voice.HourOf(team.AskHour), Holds("Setting.Hour")),
            SettingsForm.Text(InputIds.Setting("country", id), voice["Setting.Country"], voice.CountryAlone(team), Holds("Setting.Country")),
            SettingsForm.Text(InputIds.Setting("region", id), voice["Setting.Region"], team.Region, null),
            Choose("seen", "Setting.Seen", team.Visibility?.ToString(), MayChoose(visit, team).Select(v => new Choice(voice.Audience(v)!, v.ToString()))),
        ],
        [
            .. locked is { } above ? [voice.Say("Setting.LockedBy", above.Name, voice.CadenceOf(above.Cadence))] : Array.Empty<string>(),
            voice["Setting.EmptyFollowsAll"],
            .. MayChoose(visit, team).Contains(Visibility.Open) ? Array.Empty<string>() : [voice.Say("Setting.NotWider", voice.Audience(all.Visibility ?? Visibility.Team))],
        ], new ActionText("team-settings-save", id), new ActionText("team-settings", id)));
    }

    /// <returns>What is wrong, by input; empty when it is kept.</returns>
    public static async Task<Dictionary<string, string>> Save(Visit visit, Guid id, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        var team = await visit.Db.Teams.SingleAsync(t => t.Id == id, cancel);
        var read = new ReadSettings(visit.Voice, id, inputs);
        var (hour, (country, region), seen, cadence) = (read.Hour("hour"), read.Place("country", "region"), read.Chosen<Visibility>("seen"), read.Chosen<Cadence>("cadence"));
        if (seen is { } who && !MayChoose(visit, team).Contains(who))
            read.Problems[InputIds.Setting("seen", id)] =
                visit.Voice.Say("Setting.NotWider", visit.Voice.Audience(visit.Me.Organisation.Visibility ?? Visibility.Team));
        // The form does not ask for what a team above has locked since it was opened; nor is it taken.
        var locked = TeamCadence.LockedBy(team, visit.Me.Team);
        if (locked is not null && cadence is not null && cadence != locked.Cadence)
            read.Problems[InputIds.Setting("cadence", id)] = visit.Voice.Say("Setting.LockedBy", locked.Name, visit.Voice.CadenceOf(locked.Cadence));
        var locks = read.Chosen("lock", bool.TrueString) is not null;
        if (locks && cadence is null && locked is null) read.Problems[InputIds.Setting("lock", id)] = visit.Voice["Setting.LockWhat"];
        if (read.Problems.Count > 0) return read.Problems;
        (team.AskHour, team.Country, team.Region, team.Visibility) = (hour, country, region, seen);
        if (locked is null) (team.Cadence, team.LocksCadence) = (cadence, locks);
        await visit.Db.SaveChangesAsync(cancel);
        await FollowCadence.All(visit.Db, cancel);
        return read.Problems;
    }

    private static IReadOnlyList<SettingLine> Lines(Visit visit, Team team)
    {
        var (voice, all) = (visit.Voice, visit.Me.Organisation);
        var (own, organisation, usual) = (voice.Team(team), voice["Setting.FromAll"], voice["Setting.FromUsual"]);
        var locked = TeamCadence.LockedBy(team, visit.Me.Team);
        return
        [
            voice.Line("Setting.Cadence",
                (voice.CadenceOf(locked?.Cadence), locked is null ? "" : voice.Say("Setting.FromLock", locked.Name)),
                (voice.CadenceOf(team.Cadence), own), (voice.CadenceOf(all.Cadence), organisation),
                (voice["New.CadenceAsItsLevel"], usual)),
            voice.Line("Setting.Hour", (voice.HourOf(team.AskHour), own), (voice.HourOf(all.AskHour), organisation), (voice.Hour(RoundPlan.PromptAt), usual)),
            voice.Line("Setting.Country", (voice.CountryOf(team), own), (voice.CountryOf(all), organisation), (voice["Setting.NoCountry"], usual)),
            voice.Line("Setting.Seen", (voice.Audience(team.Visibility), own), (voice.Audience(all.Visibility), organisation), (voice.Audience(Visibility.Team), usual)),
        ];
    }

    /// <summary>An admin chooses freely; who leads never lets more people see than the organisation has said.</summary>
    private static IEnumerable<Visibility> MayChoose(Visit visit, Team team) =>
        Enum.GetValues<Visibility>().Where(v => visit.Me.Person.Admin || v >= (visit.Me.Organisation.Visibility ?? Visibility.Team) || v == team.Visibility);

    private static bool HasTeamsBelow(Visit visit, Team team) => visit.Me.AllTeams.Any(t => t.ParentId == team.Id);
}
