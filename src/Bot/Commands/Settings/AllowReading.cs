using System.Text.RegularExpressions;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Commands.Status;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Naming;
using CheckinBot.Objectives.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CheckinBot.Bot.Commands.Settings;

/// <summary><c>allow @reader @person</c>: an admin lets somebody read what a person carries, and with <c>off</c> no longer. The person reads in their settings who does.</summary>
public sealed partial class AllowReading(ILogger<AllowReading> log) : ICommand
{
    private static readonly HashSet<string> Off = ["off", "non", "no", "fin", "stop", "end", "plus"];

    public CommandWord Word { get; } = new("allow", "autoriser", ["grant", "permit", "accorder"]) { Offered = false };

    public bool Changes => true;

    public bool IsFor(Caller me) => new May(me).SetAll;

    public async Task<Reply> Answer(Visit visit, string rest, CancellationToken cancel)
    {
        if (!visit.May.SetAll) return Say(TalkCards.NotAllowed(visit.Voice));
        var words = Named().Split(rest).Select(w => w.Trim()).Where(w => w.Length > 0).ToList();
        var off = words.Any(w => Off.Contains(Fold.Name(w)));
        words.RemoveAll(w => Off.Contains(Fold.Name(w)));
        if (words is not [var first, var second]) return Say(TalkCards.Incomplete(visit.Voice, "Allow.Incomplete"));
        var found = new List<Person>();
        foreach (var typed in new[] { first, second })
            switch (await Names.People(visit, typed, cancel))
            {
                case [var one]: found.Add(one); break;
                case []: return Say(TalkCards.NoSuch(visit.Voice, typed));
                case var several: return Say(TalkCards.WhichOne(visit.Voice, typed, [.. several.Select(p => "@" + p.Name)]));
            }
        var (reader, page) = (found[0], found[1]);
        if (reader.Id == page.Id) return Say(TalkCards.Incomplete(visit.Voice, "Allow.Incomplete"));
        await Keep(visit, reader, page, off, cancel);
        var said = visit.Voice.Say(off ? "Allow.Taken" : "Allow.Given", reader.Name, page.Name);
        return Say(visit.Voice.Card(said, Lines.Strong(said), Lines.Quiet(visit.Voice.Say("Allow.Known", page.FirstName))));
    }

    private async Task Keep(Visit visit, Person reader, Person page, bool off, CancellationToken cancel)
    {
        var given = await visit.Db.Grants.SingleOrDefaultAsync(g => g.ReaderId == reader.Id && g.PersonId == page.Id, cancel);
        if ((given is null) == off) return;
        if (given is not null) visit.Db.Grants.Remove(given);
        else visit.Db.Grants.Add(new Grant { OrganisationId = visit.Me.Organisation.Id, ReaderId = reader.Id, PersonId = page.Id, ById = visit.Me.Id, At = visit.Now });
        log.LogInformation("{By} has {State} {Reader} the page of {Person}.", visit.Me.Id, off ? "taken from" : "given", reader.Id, page.Id);
        await visit.Db.SaveChangesAsync(cancel);
    }

    private static Reply.New Say(Card card) => new(card, Privately: true);

    /// <summary>Before each mention, and between a word and what follows it.</summary>
    [GeneratedRegex(@"\s+(?=<?@)|(?<=^\s*(?:off|fin|stop|non|no|end|plus))\s+|\s+(?=(?:off|fin|stop|non|no|end|plus)\s*$)|(?<=>)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
