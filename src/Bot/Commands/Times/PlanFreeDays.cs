using CheckinBot.Bot.Cards.Times;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.Naming;

namespace CheckinBot.Bot.Commands.Times;

/// <summary>What follows <c>away</c> and <c>pause</c>: nothing shows what is planned, days are noted, <c>off</c> takes back what is left.</summary>
internal static class PlanFreeDays
{
    private static readonly HashSet<string> Off = ["off", "fin", "end", "stop", "back", "retour", "reprise", "reprendre", "annuler", "cancel", "non", "no"];

    /// <param name="visit">Who asks.</param>
    /// <param name="whose">The words' group, <c>Away.</c> or <c>Pause.</c>.</param>
    /// <param name="rest">What was typed behind the word.</param>
    /// <param name="coming">What is planned and not over.</param>
    /// <param name="swap">Puts the second spans in the place of the first.</param>
    /// <param name="beside">What is said beside days, once they are noted; null says nothing.</param>
    public static async Task<Reply> Answer(
        Visit visit, string whose, string rest, IReadOnlyList<DaySpan> coming, Func<IReadOnlyList<DaySpan>, IReadOnlyList<DaySpan>, Task> swap, Func<DaySpan, string?>? beside = null)
    {
        if (rest.Length == 0) return Card(new FreeDaysView(visit.Voice, whose, coming) { Beside = beside });
        if (Off.Contains(Fold.Name(rest)))
        {
            // The days that have been stay: they tell why nothing was asked.
            await swap(coming, [.. coming.Select(s => s.Before(visit.Today)).OfType<DaySpan>()]);
            return Card(new FreeDaysView(visit.Voice, whose, []) { TakenBack = coming });
        }
        switch (ReadDays.From(rest, visit.Voice.Language, visit.Today))
        {
            case ReadDays.Days { Span: var span }:
                var (joined, swallowed) = Spans.Join(coming, span);
                await swap(swallowed, [joined]);
                return Card(new FreeDaysView(visit.Voice, whose, [.. coming.Except(swallowed).Append(joined).OrderBy(s => s.From)]) { Noted = joined, Beside = beside });
            case ReadDays.Refused refused:
                return new Reply.New(NoDaysCard.Render(visit.Voice, whose, refused.Fault, refused.About), Privately: true);
            case var other:
                throw new InvalidOperationException($"Days are read or refused, not {other}.");
        }
    }

    /// <summary>Whether it speaks of days at all, well or badly; a name does not.</summary>
    public static bool IsDays(Visit visit, string rest) => rest.Length == 0 || Off.Contains(Fold.Name(rest))
        || ReadDays.From(rest, visit.Voice.Language, visit.Today) is not ReadDays.Refused { Fault: DaysFault.Unreadable };

    public static Reply.New Card(FreeDaysView view) => new(FreeDaysCard.Render(view), Privately: true);
}
