using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Cards.Settings;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using static CheckinBot.Bot.Cards.GallerySample;

namespace CheckinBot.Bot.Cards;

internal static class GallerySettings
{
    public static IEnumerable<Gallery.Item> Of(GallerySample s)
    {
        var voice = s.Voice;
        var (mine, team, all, usual) = (voice["Setting.FromMe"], voice.Say("Setting.FromTeam", s.Sales), voice["Setting.FromAll"], voice["Setting.FromUsual"]);
        var (four, five, week) = (voice.Hour(new(16, 0)), voice.Hour(new(17, 0)), voice["New.CadenceWeekly"]);
        var awake = voice.Say("Setting.Hours", voice.Hour(new(8, 0)), voice.Hour(new(18, 0)));
        SettingLine Line(string label, string value, string from) => new(voice[label], value, from);
        yield return new("settings", "settings", SettingsCard.Render(new SettingsView(voice, voice["Settings.Title"],
            [
                Line("Setting.Language", voice["Settings.Language"], mine), Line("Setting.Zone", "Europe/Paris", team), Line("Setting.Hour", five, mine),
                Line("Setting.Day", Sentence(voice, DayOfWeek.Thursday), team), Line("Setting.Awake", awake, usual),
            ],
            [voice.SeenBy([s.Sales]), voice.Say("Setting.PageReadBy", "Marc Lefèvre")],
            [voice.Press("Setting.Change", "settings-edit"), voice.Press("Welcome.Help", "help")])));
        yield return new("settings-form", "settings, Change", SettingsForm.Render(new SettingsFormView(voice, voice["Settings.Title"],
            [
                SettingsForm.Choose(voice, InputIds.Setting("language", Delivery), voice["Setting.Language"], voice.Language, voice["Settings.Language"],
                    [new Choice(voice["Settings.Language"], voice.Language)]),
                SettingsForm.Text(InputIds.Setting("zone", Delivery), voice["Setting.Zone"], null, "Europe/Paris"),
                SettingsForm.Text(InputIds.Setting("hour", Delivery), voice["Setting.Hour"], five, four),
                SettingsForm.Choose(voice, InputIds.Setting("day", Delivery), voice["Setting.Day"], null, Sentence(voice, DayOfWeek.Thursday),
                    [new Choice(Sentence(voice, DayOfWeek.Friday), "Friday")]),
                SettingsForm.Text(InputIds.Setting("hours", Delivery), voice["Setting.Awake"], null, awake),
                SettingsForm.Choose(voice, InputIds.Setting("platform", Delivery), voice["Setting.Platform"], "teams", voice["Setting.LastUsed"],
                    [new Choice(voice["Platform.teams"], "teams"), new Choice(voice["Platform.slack"], "slack")]),
            ], [voice["Setting.EmptyFollows"], voice["Setting.DayWithin"]], new ActionText("settings-save"), new ActionText("settings"))));
        yield return new("settings-team", "settings team, just changed", SettingsCard.Render(new SettingsView(voice, voice.Say("Setting.TeamTitle", s.Sales),
            [Line("Setting.Cadence", week, team), Line("Setting.Hour", four, usual), Line("Setting.Country", "France", all), Line("Setting.Seen", voice["Visibility.Team"], all)],
            [voice["Visibility.MeansTeam"]], [voice.Press("Setting.Change", "team-settings-edit", Delivery)]) { Saved = true }));
        yield return new("settings-team-locked", "settings team, Change, where a team above has locked the cadence", SettingsForm.Render(
            new SettingsFormView(voice, voice.Say("Setting.TeamTitle", s.Sales),
            [
                SettingsForm.Text(InputIds.Setting("hour", Delivery), voice["Setting.Hour"], null, four),
                SettingsForm.Text(InputIds.Setting("country", Delivery), voice["Setting.Country"], "France", null),
                SettingsForm.Text(InputIds.Setting("region", Delivery), voice["Setting.Region"], null, null),
                SettingsForm.Choose(voice, InputIds.Setting("seen", Delivery), voice["Setting.Seen"], "Protected", voice["Visibility.Team"],
                    [new Choice(voice["Visibility.Team"], "Team"), new Choice(voice["Visibility.Protected"], "Protected")]),
            ], [voice.Say("Setting.LockedBy", "France", week), voice["Setting.EmptyFollowsAll"], voice.Say("Setting.NotWider", voice["Visibility.Team"])],
            new ActionText("team-settings-save", Delivery), new ActionText("team-settings", Delivery))));
        yield return new("settings-all", "settings organisation, for an admin", SettingsCard.Render(new SettingsView(voice, voice["Setting.AllTitle"],
            [
                Line("Setting.Language", voice["Settings.Language"], all), Line("Setting.Zone", "Europe/Paris", all),
                Line("Setting.Hour", four, usual), Line("Setting.Awake", awake, usual), Line("Setting.Cadence", voice["New.CadenceAsItsLevel"], usual),
                Line("Setting.Country", "France", all), Line("Setting.Seen", voice["Visibility.Protected"], all),
            ],
            [
                voice["Visibility.MeansProtected"], voice["Setting.Precedence"],
                voice.Say("Allow.Given", "Emma Clarke", "Claire Dubois"), voice["Allow.How"],
            ],
            [voice.Press("Setting.Change", "all-settings-edit")])));
    }

    private static string Sentence(Voice voice, DayOfWeek day) => voice.Sentence(voice.Culture.DateTimeFormat.GetDayName(day));
}
