namespace CheckinBot.Objectives.Calendars;

/// <summary>Where and when work is done, as far as an organisation, a team or a person has said; null follows the next wider of them.</summary>
public interface IWorkTimes
{
    /// <summary>Whose public holidays count, in two letters: <c>FR</c>.</summary>
    string? Country { get; set; }

    /// <summary>The part of the country, as its calendar calls it: <c>57</c> of France, <c>BY</c> of Germany. Never without the country.</summary>
    string? Region { get; set; }

    Weekdays? WorkingDays { get; set; }

    /// <summary>Before it nobody is written to. It and <see cref="HoursUntil"/> are given together.</summary>
    TimeOnly? HoursFrom { get; set; }
    TimeOnly? HoursUntil { get; set; }
}
