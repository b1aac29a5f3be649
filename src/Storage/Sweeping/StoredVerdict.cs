using CheckinBot.Objectives.Drift;

namespace CheckinBot.Storage.Sweeping;

/// <summary>How a key result was judged last, by a sweep or at the end of a round; one row each.</summary>
public sealed class StoredVerdict
{
    public required Guid OrganisationId { get; init; }
    public required Guid KeyResultId { get; init; }
    public Verdict Verdict { get; init; }

    /// <summary>The first day on which it was judged so without a break.</summary>
    public DateOnly Since { get; init; }
    public DateOnly JudgedOn { get; init; }

    /// <summary>Where it was heading, with the range; in the key result's unit, null where no forecast was made.</summary>
    public decimal? HeadingFor { get; init; }
    public decimal? Low { get; init; }
    public decimal? High { get; init; }

    public static StoredVerdict Of(Standing standing) => new()
    {
        OrganisationId = standing.KeyResult.OrganisationId, KeyResultId = standing.KeyResult.Id, Verdict = standing.Verdict, Since = standing.Day, JudgedOn = standing.Day,
        HeadingFor = Kept(standing.Projection?.HeadingFor), Low = Kept(standing.Projection?.Low), High = Kept(standing.Projection?.High),
    };

    /// <summary>With the digits that are kept.</summary>
    private static decimal? Kept(decimal? value) => value is { } given ? Math.Round(given, 6) : null;
}
