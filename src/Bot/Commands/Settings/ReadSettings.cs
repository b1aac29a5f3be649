using CheckinBot.Bot.Cards;
using CheckinBot.Bot.Cards.Settings;
using CheckinBot.Bot.Import;
using CheckinBot.Bot.Words;
using CheckinBot.Connectors.Reading;
using CheckinBot.Objectives.Calendars;
using CheckinBot.Scheduling.Calendars;

namespace CheckinBot.Bot.Commands.Settings;

/// <summary>A submitted form of settings: what was typed is read, what was left empty follows what is wider, and what cannot be read is a problem of its field.</summary>
internal sealed class ReadSettings(Voice voice, Guid of, IReadOnlyDictionary<string, string> inputs)
{
    public Dictionary<string, string> Problems { get; } = [];

    public string? Chosen(string name, params IEnumerable<string> among) => Typed(name) is { } value && among.Contains(value) ? value : null;

    public T? Chosen<T>(string name) where T : struct, Enum => Typed(name) is { } value && Enum.TryParse<T>(value, out var chosen) && Enum.IsDefined(chosen) ? chosen : null;

    public TimeOnly? Hour(string name) => Read(name, t => ReadTime.From(t), _ => voice["Setting.BadHour"]);

    public Hours? Hours(string name) => Read(name, t => ReadHours.From(t), _ => voice["Setting.BadHours"]);

    public string? Zone(string name) => Typed(name) is not { } typed ? null
        : ReadZone.From(typed) ?? Refuse(name, ReadZone.Near(typed) is { } near ? voice.Say("Setting.NearZone", near) : voice["Setting.BadZone"]);

    /// <summary>A country, and the part of it whose holidays differ.</summary>
    public (string? Country, string? Region) Place(string countryName, string regionName)
    {
        if (Typed(countryName) is not { } typed)
        {
            if (Typed(regionName) is not null) Refuse(regionName, voice["Setting.RegionAlone"]);
            return default;
        }
        if (ReadCountry.From(typed) is not { } country || ShippedCalendars.Of(country) is not { } calendar)
        {
            Refuse(countryName, voice.Say("Setting.BadCountry", Cut.To(typed, 40)));
            return default;
        }
        if (Typed(regionName) is not { } part) return (country, null);
        return (country, PlaceRegions.Code(calendar, part) ?? Refuse(regionName, voice.Say("Setting.BadRegion", Cut.To(string.Join(", ", calendar.Regions.Values), 200))));
    }

    private T? Read<T>(string name, Func<string, T?> read, Func<string, string> problem) where T : struct
    {
        if (Typed(name) is not { } typed) return null;
        if (read(typed) is { } value) return value;
        Refuse(name, problem(typed));
        return null;
    }

    private string? Refuse(string name, string problem)
    {
        Problems[InputIds.Setting(name, of)] = problem;
        return null;
    }

    private string? Typed(string name) => inputs.GetValueOrDefault(InputIds.Setting(name, of))?.Trim() is { Length: > 0 } typed && typed != SettingsForm.Follow ? typed : null;
}
