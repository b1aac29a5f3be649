using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>A story of the main job. It names no edge: <see cref="InTeams"/> and its like live it on each.</summary>
public abstract class Story(Edge edge)
{
    protected Task<Office> Open(DateTimeOffset? at = null, Func<TimeProvider, Company>? company = null) => Office.Open(at, company, edge);

    protected Task<Office> OpenSample(DateTimeOffset? at = null) => Office.OpenSample(at, edge);
}
