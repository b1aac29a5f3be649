using CheckinBot.Bot.Cards.Settings;
using CheckinBot.Bot.Words;
using CheckinBot.Connectors.Reading;
using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Scheduling.Calendars;

namespace CheckinBot.Bot.Commands.Settings;

/// <summary>How settings are said, and which of several that were made holds: the first, and where it was made stands beside it.</summary>
internal static class SettingWords
{
    /// <param name="voice">The reader's.</param>
    /// <param name="label">The key of what is set.</param>
    /// <param name="said">From the nearest to the widest: what was said there, null where nothing was, and where that is.</param>
    public static SettingLine Line(this Voice voice, string label, params ReadOnlySpan<(string? Value, string From)> said)
    {
        foreach (var (value, from) in said)
            if (value is not null) return new SettingLine(voice[label], value, from);
        throw new ArgumentException("The widest of them always says something.", nameof(said));
    }

    public static string Team(this Voice voice, Team team) => voice.Say("Setting.FromTeam", team.Name);

    public static string? Language(this Voice _, string? language) => language is null ? null : Voice.Of(language)["Settings.Language"];

    public static string? HourOf(this Voice voice, TimeOnly? hour) => hour is { } at ? voice.Hour(at) : null;

    public static string? HoursOf(this Voice voice, IWorkTimes times) =>
        times is { HoursFrom: { } from, HoursUntil: { } until } ? voice.Say("Setting.Hours", voice.Hour(from), voice.Hour(until)) : null;

    public static string? CadenceOf(this Voice voice, Cadence? cadence) => cadence is { } every ? voice["New.Cadence" + every] : null;

    public static string? Audience(this Voice voice, Visibility? visibility) => visibility is { } who ? voice["Visibility." + who] : null;

    /// <summary>As it is typed into a form: <c>France</c>.</summary>
    public static string? CountryAlone(this Voice voice, IWorkTimes times) => times.Country is { } country ? ReadCountry.NameOf(country, voice.Language) : null;

    /// <summary><c>France</c>, <c>France · Moselle</c>.</summary>
    public static string? CountryOf(this Voice voice, IWorkTimes times) => times.Country is not { } country ? null
        : Lists.Dots(voice.CountryAlone(times), times.Region is { } region ? ShippedCalendars.Of(country)?.Regions.GetValueOrDefault(region, region) ?? region : null);

    public static string? DayOf(this Voice voice, DayOfWeek? day) => day is { } which ? voice.Sentence(voice.Culture.DateTimeFormat.GetDayName(which)) : null;
}
