namespace CheckinBot.Bench.Measuring;

/// <summary>Something whose speed is promised.</summary>
internal interface IYardstick
{
    /// <summary>As in <c>./run bench NAME</c>, and in the markers of its section of docs/performance.md.</summary>
    string Name { get; }

    /// <summary>One line that says what it measures.</summary>
    string Title { get; }

    /// <param name="options">What was asked for.</param>
    /// <param name="log">Takes a line now and then: it lasts minutes.</param>
    Task<IReadOnlyList<Line>> Measure(Options options, TextWriter log);
}
