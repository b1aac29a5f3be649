using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Cascade;
using CheckinBot.Objectives.Drift;

namespace CheckinBot.Bot.Cards.Cascade;

/// <summary>The tree, or a part of it, as one reader may see it.</summary>
/// <param name="Voice">The reader's; a channel's.</param>
/// <param name="Title">The vision, a team, or the objective that is looked at.</param>
/// <param name="Aside">What it is, and as of when.</param>
/// <param name="Lines">Every objective that is to be shown, each under the one that it serves, the worst branch first.</param>
public sealed record TreeView(Voice Voice, string Title, string Aside, IReadOnlyList<TreeLine> Lines)
{
    /// <summary>The team or the objective that is looked at; null for all.</summary>
    public Guid? Of { get; init; }

    /// <summary>Whether everything is asked for, and not the worst alone.</summary>
    public bool Whole { get; init; }

    /// <summary>Of an objective: what it serves, from its parent up to the vision.</summary>
    public IReadOnlyList<string> Above { get; init; } = [];

    /// <summary>Of an objective: its own key results and those that other teams lend it.</summary>
    public IReadOnlyList<Standing> KeyResults { get; init; } = [];

    /// <summary>Of an objective: a step up, to the objective that it serves; empty for the whole tree, null where there is none to take.</summary>
    public Guid? Up { get; init; }
    public IReadOnlyList<FaultView> Faults { get; init; } = [];

    /// <summary>Whether there was too much to be read: the highest objectives stand here, as the last rounds of the teams left them.</summary>
    public bool Top { get; init; }

    /// <summary>How many objectives there are that only their own teams read; of a large tree, with those further down.</summary>
    public int Hidden { get; init; }
}

/// <summary>One objective in the tree.</summary>
/// <param name="Objective">Its id.</param>
/// <param name="Depth">0 at the top of what is shown.</param>
/// <param name="Title">Its title.</param>
/// <param name="Told">What may be said of it.</param>
public sealed record TreeLine(Guid Objective, int Depth, string Title, Told Told)
{
    public Verdict? Verdict { get; init; }

    /// <summary>In percent.</summary>
    public double? Progress { get; init; }

    /// <summary>Whether there is more to read under it: key results or objectives.</summary>
    public bool Opens { get; init; }
}

public enum Told
{
    /// <summary>Where it stands.</summary>
    Standing,
    Paused,

    /// <summary>Its title alone: somebody serves it who may not read its figures.</summary>
    TitleAlone,
}

/// <summary>A fault with the names of what it is about.</summary>
public sealed record FaultView(FaultKind Kind, string Subject, string? Other, (DateOnly First, DateOnly Last)? Dates);
