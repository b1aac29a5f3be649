using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Cards.Home;

/// <summary>What a person may settle for themselves, and what is settled for them.</summary>
public static class SettingsCard
{
    /// <param name="voice">The reader's.</param>
    /// <param name="zone">The IANA zone whose clock they are asked by.</param>
    /// <param name="teams">The teams that see their answers.</param>
    public static Card Render(Voice voice, string zone, IEnumerable<string> teams) => voice.Card(voice["Settings.Title"],
        Lines.Head(voice["Settings.Title"]),
        Lines.Plain(voice.Say("Settings.Zone", zone)),
        teams.ToList() is { Count: > 0 } all ? Lines.Quiet(voice.SeenBy(all)) : null,
        Buttons.Row([.. Voice.All.Select(v => voice.Press(v == voice ? "Settings.ThisLanguage" : "Settings.Other", "language-" + v.Language) with { Title = Name(v, voice) }), voice.Press("Welcome.Help", "help")]));

    /// <summary>Each language is called by its own name; the one that is spoken has its mark.</summary>
    private static string Name(Voice of, Voice spoken) => (of == spoken ? "✓ " : "") + of["Settings.Language"];
}
