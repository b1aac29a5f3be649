namespace CheckinBot.Objectives.Calendars;

/// <summary>When something is sent; <see cref="At"/> is null when there is no moment for it before it is over.</summary>
/// <param name="At">Always within the person's hours.</param>
/// <param name="Because">What has moved it to a later day, or left no moment; null when it is none of the person's free days.</param>
public readonly record struct Due(DateTimeOffset? At, Free? Because);
