using CheckinBot.Bot.Cards.Home;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Home;

/// <summary>A person's settings, and the one that is chosen by a tap: their language. Their own choice wins over what their platform, team and organisation say.</summary>
public sealed class ChooseLanguage : IOpen, IPress
{
    private const string Verb = "language-";

    public string About => OpenHome.Settings;

    /// <summary>Whether a button chooses a language.</summary>
    public static bool IsIt(string action) => action.StartsWith(Verb, StringComparison.Ordinal);

    public IReadOnlyCollection<string> Verbs { get; } = [.. Voice.All.Select(v => Verb + v.Language)];

    public Task<Reply> Open(Visit visit, string matter, CancellationToken cancel) => Task.FromResult<Reply>(new Reply.New(Card(visit, visit.Voice), Privately: true));

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        var voice = Voice.Of(action.Verb[Verb.Length..]);
        (await visit.Db.People.SingleAsync(p => p.Id == visit.Me.Id, cancel)).Language = voice.Language;
        await visit.Db.SaveChangesAsync(cancel);
        return new Reply.Replace(Card(visit, voice));
    }

    private static Cards.Elements.Card Card(Visit visit, Voice voice) => SettingsCard.Render(voice, visit.Me.Zone.Id, visit.Me.Teams.Select(t => t.Name));
}
