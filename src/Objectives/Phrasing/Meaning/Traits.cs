namespace CheckinBot.Objectives.Phrasing.Meaning;

/// <summary>What the words of the measure tell of its figures.</summary>
/// <param name="IsRate">It stands at a level: a rate, a cost, an average.</param>
/// <param name="IsShare">It is a percentage by itself, so that "by 5%" can mean two things.</param>
/// <param name="IsLower">Less of it is better: churn, delays, costs.</param>
/// <param name="Counted">The word that the figure counts; empty when none stands beside it.</param>
internal sealed record Traits(bool IsRate, bool IsShare, bool IsLower, string Counted)
{
    /// <summary>"One workshop a quarter".</summary>
    public bool One { get; init; }

    /// <summary>"New customers", "hires": they are counted as they come.</summary>
    public bool IsAdded { get; init; }

    /// <summary>Members, subscribers: so many may be all that there are, or those to come.</summary>
    public bool IsStanding { get; init; }

    /// <summary>Active users, open accounts: so many there are at a moment.</summary>
    public bool IsActive { get; init; }

    /// <summary>What may be all that there is stands before its figure: "a pipeline of 4 M€", and not "4 M€ of pipeline".</summary>
    public bool IsNamedFirst { get; init; }

    /// <summary>It is signed, sold or booked.</summary>
    public bool IsBrought { get; init; }

    /// <summary>"Twelve managers certified": they are made so, one after the other.</summary>
    public bool IsMade { get; init; }

    /// <summary>It may be over a hundred percent: net retention, what a quota is attained of.</summary>
    public bool MayExceed { get; init; }

    /// <summary>What is named before the figure.</summary>
    public required Subject Subject { get; init; }

    /// <summary>A price or an amount: a percentage is a part of it, and none that it stands at.</summary>
    public bool IsPriced { get; init; }

    /// <summary>"New ARR": what comes, and not what there is.</summary>
    public bool IsFresh { get; init; }

    /// <summary>Collected, raised: it comes in.</summary>
    public bool IsFlow { get; init; }

    /// <summary>"To have a pipeline of": it is what there is, and not what comes.</summary>
    public bool IsHad { get; init; }

    /// <summary>"Several teams".</summary>
    public bool Several { get; init; }

    /// <summary>More of it is better: conversion, satisfaction.</summary>
    public bool IsHigher { get; init; }

    /// <summary>A score in points of its own, so that "+10 %" can mean two things.</summary>
    public bool IsScore { get; init; }

    /// <summary>A score, a note: its points are its own.</summary>
    public bool IsMark { get; init; }

    /// <summary>Revenue, sales: what is added up, so that a share of it is no target.</summary>
    public bool IsSum { get; init; }

    /// <summary>Budgets and expenses: what may be spent is a limit.</summary>
    public bool IsSpent { get; init; }

    /// <summary>Revenue, costs, savings: so much money, in a currency that is to be said.</summary>
    public bool IsAmount { get; init; }

    /// <summary>Revenue per employee: a level, however it is earned.</summary>
    public bool IsPer { get; init; }

    /// <summary>Complaints per 1,000 orders.</summary>
    public bool IsPerMany { get; init; }

    /// <summary>What is measured is things, as "followers", and needs no currency.</summary>
    public bool CountsThings { get; init; }

    /// <summary>Time is measured: less of it, or a share of it for something.</summary>
    public bool IsTimed { get; init; }

    /// <summary>It stands before the figure that it is to reach: "active teams should hit 750".</summary>
    public bool IsNamed { get; init; }

    /// <summary>"Debtor days": the length of time that its words name, as in <see cref="Goal.Unit"/>; empty for none.</summary>
    public string Span { get; init; } = "";

    /// <summary>Phases, stages, modules that are finished: steps of one thing.</summary>
    public bool IsStep { get; init; }

    /// <summary>Answered, paid, approved: the sooner the better.</summary>
    public bool IsHandled { get; init; }

    /// <summary>Signed, sold, published: it comes about, and is no stock.</summary>
    public bool IsDone { get; init; }

    /// <summary>Days and hours of training are given, and no delay.</summary>
    public bool IsWorked { get; init; }

    /// <summary>"Bill 1,400 hours of survey work": so many are made, and it takes no time.</summary>
    public bool IsGiven { get; init; }

    /// <summary>A delay or a cost: a number says nothing without its unit.</summary>
    public bool NeedsUnit { get; init; }
}
