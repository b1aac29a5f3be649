using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Commands.Agreeing;

/// <summary><c>reopen KEY RESULT OR OBJECTIVE</c>: what was closed or paused is taken up again.</summary>
public sealed class ReopenWork(TakeStep steps) : ICommand
{
    public CommandWord Word { get; } = new("reopen", "rouvrir", ["reprendre", "take up"]) { Offered = false };

    public Task<Reply> Answer(Visit visit, string rest, CancellationToken cancel) => steps.Form(visit, RevisionKind.Reopened, rest, cancel);
}
