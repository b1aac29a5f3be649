using CheckinBot.Bot.Turns;

namespace CheckinBot.Bot.Commands;

/// <summary>What stands there when a place is opened that nobody typed or pressed for: App Home, a shortcut, a link.</summary>
public interface IOpen
{
    /// <summary>What is opened, such as <c>settings</c>; what follows a slash is its matter.</summary>
    string About { get; }

    /// <param name="visit">Who opens it.</param>
    /// <param name="matter">What follows the slash; empty when nothing does.</param>
    /// <param name="cancel">Ends the work.</param>
    Task<Reply> Open(Visit visit, string matter, CancellationToken cancel);
}
