using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace CheckinBot.Bot.Commands;

/// <summary><c>help</c>: made from the list of commands, in the form that works where it is asked.</summary>
public sealed class ShowHelp(IServiceProvider all) : ICommand, IPress
{
    public CommandWord Word { get; } = new("help", "aide", ["?", "hello", "bonjour", "hi", "salut"], InChannel: true) { InGroup = true };

    /// <summary><i>What I can type</i> is the word as a button.</summary>
    public IReadOnlyCollection<string> Verbs { get; } = ["help"];

    public Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel) =>
        Answer(visit, "", cancel);

    public Task<Reply> Answer(Visit visit, string rest, CancellationToken cancel)
    {
        var inChannel = visit.Place.Shared;
        // Asked for late: the list of commands holds this one too.
        var words = all.GetRequiredService<CommandWords>().All.Where(c => c.IsFor(visit.Me)).Select(c => c.Word)
            .Where(w => w != Word && (visit.Place is not Place.Channel || w.InChannel))
            .OrderBy(w => Array.IndexOf(Order, w.Name))
            .Select(w => new HelpLine(visit.Voice["Help.Form." + w.Name], visit.Voice["Help.Does." + w.Name]));
        return Task.FromResult<Reply>(new Reply.New(HelpCard.Render(new HelpView(visit.Voice, [.. words], inChannel))));
    }

    private static readonly string[] Order = ["status", "checkin", "update", "new", "review", "revise", "pause", "close", "reopen", "pending", "drift", "why", "causes", "cycle", "retro", "meeting", "tree", "kpi", "scorecard", "start", "lens", "align", "summary", "preview", "away", "settings", "allow", "rehearse", "escalation", "wave", "link", "unlink"];
}
