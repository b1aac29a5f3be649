using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Commands.Agreeing;

/// <summary><c>close KEY RESULT OR OBJECTIVE</c>: it is not asked about any more.</summary>
public sealed class CloseWork(TakeStep steps) : ICommand
{
    public CommandWord Word { get; } = new("close", "clore", ["clôturer", "cloturer", "fermer", "end"]) { Offered = false };

    public Task<Reply> Answer(Visit visit, string rest, CancellationToken cancel) => steps.Form(visit, RevisionKind.Closed, rest, cancel);
}
