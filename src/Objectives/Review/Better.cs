using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Review;

/// <summary>One change that answers a remark, as it can be made in one tap.</summary>
public abstract record Better
{
    private Better()
    {
    }

    /// <summary>Another title of the objective.</summary>
    public sealed record Worded(string Title) : Better;

    /// <summary>The objective's title, with where the growth is to come from.</summary>
    public sealed record Through(Lever Lever, string Title) : Better;

    public sealed record Serves(Guid Objective, string Title) : Better;

    public sealed record Follows(Orientation Orientation) : Better;

    public sealed record LeadsTo(Guid KeyResult, string Title) : Better;

    public sealed record Measured(string Unit) : Better;

    /// <param name="Baseline">In the key result's unit.</param>
    public sealed record From(decimal Baseline) : Better;

    /// <param name="Target">In the key result's unit.</param>
    public sealed record To(decimal Target) : Better;

    public sealed record By(DateOnly Due) : Better;

    /// <summary>Whether it changes what two people agree on, see <see cref="Terms"/>.</summary>
    public bool ChangesTerms => this is Measured or From or To or By;

    /// <summary>Those terms with the change made; the same where it changes none.</summary>
    public Terms On(Terms terms) => this switch
    {
        Measured measured => terms with { Unit = measured.Unit },
        From from => terms with { Baseline = from.Baseline },
        To to => terms with { Target = to.Target },
        By by => terms with { Due = by.Due },
        _ => terms,
    };

    /// <summary>Whether it changes what is to be reached, and by when: never in silence.</summary>
    public bool MovesTheGoal => this is From or To or By;
}

/// <summary>Where growth comes from.</summary>
public enum Lever { Acquisition, Conversion, Retention }

/// <summary>What an objective could serve, and its measures lead to. Nobody is offered what they may not see.</summary>
/// <param name="Parents">Objectives above it, the likeliest first.</param>
/// <param name="Results">Key results near it.</param>
public sealed record Nearby(IReadOnlyList<Objective> Parents, IReadOnlyList<KeyResult> Results);
