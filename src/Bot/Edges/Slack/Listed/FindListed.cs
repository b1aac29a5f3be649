using CheckinBot.Bot.Deliveries;
using CheckinBot.Bot.Edges.Slack.Sending;
using CheckinBot.Storage;
using CheckinBot.Storage.Opening;

namespace CheckinBot.Bot.Edges.Slack.Listed;

/// <summary>
/// Whoever stands on the list of people is to be asked, also where they have never opened the app: Slack lets the bot write to every member of a
/// workspace once it knows their id. So Slack is asked who is there as long as somebody of the list is missing: at start, when the list has changed, and
/// else once a day.
/// </summary>
public sealed class FindListed(OurWorkspaces ours, ListedPeople listed, SlackPeople people, Database database, TimeProvider clock, ILogger<FindListed> log) : BackgroundService, IFindPeople
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(5), Look = TimeSpan.FromMinutes(1), AskAgain = TimeSpan.FromDays(1), AfterTrouble = TimeSpan.FromHours(1);

    /// <summary>When the last look began that is over.</summary>
    public DateTimeOffset Looked { get; private set; }

    private readonly Dictionary<string, (List<string> Missing, DateTimeOffset AskAgain, bool InTrouble)> asked = [];

    /// <summary>When the last look began that went through all workspaces, by a clock that several threads read.</summary>
    private long complete;

    /// <inheritdoc/>
    public bool MayStillFind(DateTimeOffset since) => Volatile.Read(ref complete) < since.UtcTicks;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Whoever speaks at once is answered first.
        await Task.Delay(First, clock, stoppingToken);
        using var timer = new PeriodicTimer(Look, clock);
        do
        {
            var began = clock.GetUtcNow();
            try
            {
                if (await Round(stoppingToken)) Volatile.Write(ref complete, began.UtcTicks);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(error, "Who of the list of people is in Slack could not be looked up; tried again in {Seconds} s.", Look.TotalSeconds);
            }
            Looked = began;
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <returns>Every workspace could be looked through, now or before.</returns>
    private async Task<bool> Round(CancellationToken cancel)
    {
        if (await ours.All(cancel) is not { } all) return false;
        foreach (var workspace in all)
            if (await Wanted(workspace, cancel) is { Count: > 0 } missing)
                await Ask(workspace, missing, cancel);
        return !all.Exists(w => asked.TryGetValue(w.Id, out var last) && last.InTrouble);
    }

    /// <summary>Whom to look for: nobody when all are known, and nobody when it was asked for the same people not long ago.</summary>
    private async Task<List<string>> Wanted(OurWorkspace workspace, CancellationToken cancel)
    {
        var missing = await listed.Unknown(workspace.Organisation, workspace.Id, cancel);
        return asked.TryGetValue(workspace.Id, out var last) && clock.GetUtcNow() < last.AskAgain && last.Missing.SequenceEqual(missing) ? [] : missing;
    }

    private async Task Ask(OurWorkspace workspace, List<string> missing, CancellationToken cancel)
    {
        // Of several nodes one asks; the others see what it has found.
        await using var alone = await database.Hold(Alone.FindListed, cancel);
        if ((missing = await Wanted(workspace, cancel)).Count == 0) return;
        try
        {
            var found = 0;
            foreach (var team in await ours.Within(workspace, cancel))
                found += await listed.Note(workspace.Organisation, missing, await people.All(workspace.Id, team, cancel), cancel);
            asked[workspace.Id] = (await listed.Unknown(workspace.Organisation, workspace.Id, cancel), clock.GetUtcNow() + AskAgain, false);
            log.LogInformation(
                "{Found} people of the list were found in the Slack workspace {Workspace}; {Missing} e-mails of it are nobody's there.",
                found, workspace.Id, asked[workspace.Id].Missing.Count);
        }
        catch (InvalidOperationException trouble)
        {
            asked[workspace.Id] = (missing, clock.GetUtcNow() + AfterTrouble, true);
            log.LogError(
                "Who is in the Slack workspace {Workspace} could not be read, so some people of the list are not asked: {Trouble} It is tried again in an hour.",
                workspace.Id, trouble.Message);
        }
    }
}
