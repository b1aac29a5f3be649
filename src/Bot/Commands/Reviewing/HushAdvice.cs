using CheckinBot.Bot.Cards.Reviewing;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Review;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Reviewing;

/// <summary><i>Don't tell me again</i>: that advice about that very thing is kept from whoever pressed, and from nobody else.</summary>
public sealed class HushAdvice : IPress
{
    public IReadOnlyCollection<string> Verbs { get; } = ["hush", "advice-hush"];

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        if (action.Ids is not [var scope, var subject, var mark] || Gravity.Topics.FirstOrDefault(t => Marks.Of(t, subject) == mark) is not { } topic || !await IsKnown(visit, subject, cancel))
            return NotYours.Reply(visit);
        if (!await visit.Db.Hushes.AnyAsync(h => h.PersonId == visit.Me.Id && h.Topic == topic && h.SubjectId == subject, cancel))
        {
            visit.Db.Hushes.Add(new Hush { OrganisationId = visit.Me.Organisation.Id, PersonId = visit.Me.Id, Topic = topic, SubjectId = subject, At = visit.Now });
            await visit.Db.SaveChangesAsync(cancel);
        }
        var onReceipt = action.Verb == Advise.Hush;
        var done = (visit.Voice["Review.Hushed"], "");
        if (await DrawReview.Of(visit, scope, cancel, done, onReceipt ? 0 : 3) is not { } card) return NotYours.Reply(visit);
        return onReceipt || visit.Place.Shared ? new Reply.New(card, Privately: true) : new Reply.Replace(card);
    }

    /// <summary>Nothing is kept about what is not there.</summary>
    private static async Task<bool> IsKnown(Visit visit, Guid subject, CancellationToken cancel) =>
        subject == visit.Me.Id || visit.Me.Team(subject) is not null
        || await visit.Db.Objectives.AnyAsync(o => o.Id == subject, cancel) || await visit.Db.KeyResults.AnyAsync(k => k.Id == subject, cancel);
}
