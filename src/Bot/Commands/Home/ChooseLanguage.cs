using CheckinBot.Bot.Commands.Settings;
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

    public async Task<Reply> Open(Visit visit, string matter, CancellationToken cancel) => new Reply.New(await OwnSettings.Card(visit, visit.Voice, false, cancel), Privately: true);

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        var voice = Voice.Of(action.Verb[Verb.Length..], visit.Me.Organisation.Lens);
        (await visit.Db.People.SingleAsync(p => p.Id == visit.Me.Id, cancel)).Language = voice.Language;
        await visit.Db.SaveChangesAsync(cancel);
        return new Reply.Replace(await OwnSettings.Card(visit, voice, false, cancel));
    }
}
