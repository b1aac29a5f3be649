using CheckinBot.Bot.Edges.Slack.Settings;
using CheckinBot.Bot.Edges.Teams.Settings;
using CheckinBot.Connectors.StartingPoints;
using CheckinBot.Scheduling;
using CheckinBot.Storage.Opening;

namespace CheckinBot.Bot.Hosting;

/// <summary>What the service is told from outside, checked.</summary>
/// <param name="Environment">"Production", "Development" or "Demo".</param>
/// <param name="Directory">Where its files are.</param>
/// <param name="Urls">Where it listens, such as <c>http://127.0.0.1:3978</c>.</param>
public sealed record ServiceSettings(string Environment, string Directory, string Urls)
{
    /// <summary>Where its data are; in SQLite files in its folder unless told.</summary>
    public DatabaseSettings Database { get => field ?? new SqliteFiles(Directory); init; }

    /// <summary>Where people and platforms reach it from outside; null when they do not.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>Null: it does not speak with Teams.</summary>
    public TeamsSettings? Teams { get; init; }

    /// <summary>Null: it does not speak with Slack.</summary>
    public SlackSettings? Slack { get; init; }

    /// <summary>What wraps the service's own keys; nothing unless told.</summary>
    public SecuritySettings Security { get; init; } = new();

    /// <summary>E-mails of those who look after the service, besides those whom an import marks.</summary>
    public IReadOnlyList<string> Admins { get; init; } = [];

    /// <summary>From how many people on a team has figures that others read.</summary>
    public int SmallestGroup { get; init; } = Storage.Rounds.SmallestGroup.Usual;

    /// <summary>What <c>start</c> proposes.</summary>
    public Catalogue StartingPoints { get => field ?? Catalogue.OfTheService; init; }

    /// <summary>Multiplies the platforms' limits and ours alike, for tests.</summary>
    public double LimitsScale { get; init; } = 1;

    /// <summary>How long a node has messages in hand before the others may take them for lost.</summary>
    public TimeSpan Lease { get; init; } = Node.UsualLease;

    /// <summary>The page on which anybody can be anybody: never in Production.</summary>
    public bool HasLocalPage => Environment is "Demo" or "Development";
}
