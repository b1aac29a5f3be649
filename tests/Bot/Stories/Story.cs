using CheckinBot.Tests.Cast.Data;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>A story of the main job. It names neither edge nor database: <see cref="InTeams"/>, <see cref="OnPostgres"/> and their like live it on each.</summary>
public abstract class Story(Edge edge, Store store = Store.Sqlite)
{
    protected Task<Office> Open(DateTimeOffset? at = null, Func<TimeProvider, Company>? company = null) => Office.Open(at, company, edge, store);

    /// <param name="at">When the story begins.</param>
    /// <param name="until">What was answered on that day and later is not in the sample yet.</param>
    protected Task<Office> OpenSample(DateTimeOffset? at = null, DateOnly? until = null) => Office.OpenSample(at, edge, store, until);
}
