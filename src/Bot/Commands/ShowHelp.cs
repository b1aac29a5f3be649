using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace CheckinBot.Bot.Commands;

/// <summary>
/// <c>help</c>: the few words that a person needs, and a button for each group of the others; <c>help WORD</c> says what that one does.
/// Made from the list of commands, in the form that works where it is asked.
/// </summary>
public sealed class ShowHelp(IServiceProvider all) : ICommand, IPress
{
    public CommandWord Word { get; } = new("help", "aide", ["?", "hello", "bonjour", "hi", "salut"], InChannel: true) { InGroup = true };

    /// <summary><i>What I can type</i> is the word as a button; <c>help-week</c> and its like turn over to a group, <c>help-first</c> back.</summary>
    public IReadOnlyCollection<string> Verbs { get; } = ["help", "help-first", "help-week", "help-stand", "help-plan", "help-cycle", "help-admin"];

    private const string Turn = "help-";

    public Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        if (action.Verb == "help") return Answer(visit, "", cancel);
        var card = HelpCard.Render(View(visit, HelpGroups.All.FirstOrDefault(g => Turn + g.Name == action.Verb)));
        return Task.FromResult<Reply>(visit.Place is Place.Personal ? new Reply.Replace(card) : new Reply.New(card, Privately: true));
    }

    public Task<Reply> Answer(Visit visit, string rest, CancellationToken cancel)
    {
        var view = View(visit, null);
        // Asked about one word, it says what that one does, wherever it stands.
        if (rest.Length > 0 && Words.Find(rest) is { Command: var asked } && asked != this && asked.IsFor(visit.Me))
            view = view with { Words = [Line(visit, asked.Word.Name)], About = asked.Word.In(visit.Voice.Language) };
        return Task.FromResult<Reply>(new Reply.New(HelpCard.Render(view)));
    }

    private HelpView View(Visit visit, HelpGroup? group)
    {
        // In a channel few words work: they are all there.
        var inChannel = visit.Place is Place.Channel;
        var known = Words.All.Where(c => c != this && c.IsFor(visit.Me) && (!inChannel || c.Word.InChannel)).Select(c => c.Word.Name).ToHashSet();
        var shown = inChannel ? HelpGroups.InOrder(known) : (group?.Words ?? HelpGroups.First(visit.Me.Leads.Any())).Where(known.Contains);
        return new HelpView(visit.Voice, [.. shown.Select(w => Line(visit, w))], visit.Place.Shared)
        {
            Group = group?.Name, Groups = inChannel ? [] : [.. HelpGroups.All.Where(g => g.Words.Any(known.Contains)).Select(g => g.Name)],
        };
    }

    private static HelpLine Line(Visit visit, string word) => new(visit.Voice["Help.Form." + word], visit.Voice["Help.Does." + word]);

    /// <summary>Asked for late: the list of commands holds this one too.</summary>
    private CommandWords Words => all.GetRequiredService<CommandWords>();
}
