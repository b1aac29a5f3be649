using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Commands.Status;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.People;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Times;

/// <summary>Who is meant to give somebody's numbers: one who shares a team with them, or leads one of theirs.</summary>
internal static class FindDelegate
{
    /// <returns>The person, or the answer that says why there is none; neither where no name was typed at all.</returns>
    public static async Task<(Person? Person, Reply? Instead)> Of(Visit visit, string? typed, CancellationToken cancel)
    {
        if (typed is null) return default;
        if (typed.Length == 0) return (null, Say(TalkCards.Incomplete(visit.Voice, "Delegate.Who")));
        var found = await Names.People(visit, typed, cancel);
        if (found.Count == 0) return (null, Say(TalkCards.NoSuch(visit.Voice, typed)));
        if (found.Count > 1) return (null, Say(TalkCards.WhichOne(visit.Voice, typed, [.. found.Select(p => "@" + p.Name)])));
        var (person, teams) = (found[0], visit.Me.MemberOf.ToArray());
        var near = visit.Me.Teams.Any(t => t.LeadId == person.Id) || await visit.Db.Memberships.AnyAsync(m => m.PersonId == person.Id && teams.Contains(m.TeamId), cancel);
        return near && person.Id != visit.Me.Id ? (person, null) : (null, Say(TalkCards.Incomplete(visit.Voice, "Delegate.NotOne", person.FirstName)));
    }

    private static Reply.New Say(Cards.Elements.Card card) => new(card, Privately: true);
}
