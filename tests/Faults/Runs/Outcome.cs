using System.Globalization;
using CheckinBot.Storage.Ledger;
using CheckinBot.Tests.Faults.Platforms;

namespace CheckinBot.Tests.Faults.Runs;

/// <summary>What became of a run.</summary>
internal sealed class Outcome(Plan plan, string mishaps, double seconds, int open, IReadOnlyList<Fate> fates, IReadOnlyList<ITranscript> platforms)
{
    private readonly List<(string Edge, int Refused, int All)> requests = [.. platforms.Select(p => (p.Edge, p.Requests.Refused, p.Requests.All))];
    private readonly List<string> complaints = [.. platforms.SelectMany(p => p.Complaints)];

    /// <summary>How often a node ended by itself.</summary>
    public int Fell { get; init; }

    /// <summary>What nodes have logged as errors, without what a database that is away explains.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];

    public double Seconds => seconds;

    /// <summary>One line for each platform.</summary>
    public string Told => string.Join('\n', requests.Select(r =>
    {
        var here = fates.Where(f => f.Edge == r.Edge).ToList();
        return string.Create(CultureInfo.InvariantCulture,
            $"seed {plan.Seed} {plan.Store} {r.Edge} x{plan.Scale}: {here.Count} prompts, {mishaps}, {seconds:0} s, asked {here.Count(f => f.Got.Count > 0)}, lost {here.Count(f => f.IsLost)}, doubled {here.Count(f => f.IsDoubled)}, ambiguous {here.Count(f => f.Row.State == DeliveryState.Ambiguous)}, open {here.Count(IsOpen)}, {r.Refused} of {r.All} requests too many");
    }));

    /// <summary>Everything that must not be, with what the ledger says of it; nothing when all is well.</summary>
    public IEnumerable<string> Wrong =>
    [
        .. fates.Where(f => f.IsDoubled).Select(f => $"doubled: {Line(f)}"),
        .. fates.Where(f => f.IsLost).Select(f => $"lost: {Line(f)}"),
        .. fates.Where(f => f.IsMistaken).Select(f => $"mistaken: {Line(f)}"),
        .. fates.Where(IsOpen).Select(f => $"open for ever: {Line(f)}"),
        // Slack can be asked, so nothing there stays in doubt.
        .. fates.Where(f => f is { Edge: "slack", Row.State: not DeliveryState.Sent } && !IsOpen(f) && !f.IsLost).Select(f => $"unresolved: {Line(f)}"),
        .. fates.Where(f => f is { Edge: "teams", Row.State: not (DeliveryState.Sent or DeliveryState.Ambiguous) } && !IsOpen(f) && !f.IsLost).Select(f => $"unresolved: {Line(f)}"),
        .. complaints.Select(c => $"misuse: {c}"),
        .. Enumerable.Repeat("a node ended by itself", Fell),
        .. open > 0 ? [$"{open} were still open when nothing moved any more"] : Array.Empty<string>(),
    ];

    private static bool IsOpen(Fate fate) => fate.Row.State is DeliveryState.Pending or DeliveryState.Sending;

    private static string Line(Fate f) =>
        $"{f.Edge} {f.Row.Id} {f.Row.State} ({f.Row.Reason}), try {f.Row.Attempt}, about to leave {f.Row.SentAt:HH:mm:ss.fff}, not before {f.Row.NotBefore:HH:mm:ss.fff}, of {f.Row.LeaseOwner ?? "nobody"}, message {f.Row.Message}, got {string.Join(' ', f.Got)}";
}
