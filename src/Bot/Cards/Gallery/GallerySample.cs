using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Bot.Cards;

/// <summary>A sales team on Thursday 19 November 2026. The ids are fixed, so that a snapshot changes only when a card does.</summary>
public sealed class GallerySample(Voice voice)
{
    public static readonly DateOnly Thursday = new(2026, 11, 19);
    public static readonly Period Week = Period.Week(Thursday);
    public static readonly Guid Delivery = Id(1), Team = Id(2), OtherTeam = Id(3), EpisodeId = Id(4);
    private static readonly Guid Organisation = Id(5), Claire = Id(6);

    private int made = 20;

    public Voice Voice => voice;

    public string Sales => voice.Language == "fr" ? "Ventes" : "Sales";
    public string Service => voice.Language == "fr" ? "Service client" : "Customer service";
    public string Note => voice.Language == "fr" ? "un poste vacant" : "a vacant post";
    public string Above => voice.Language == "fr" ? Typography.Of("fr", "+20 % de clients PME") : "+20% SME customers";

    public Cycle Cycle => new() { Id = Id(7), OrganisationId = Organisation, Key = "Q4", Name = voice.Language == "fr" ? "T4" : "Q4", Start = new(2026, 10, 1), End = new(2026, 12, 31) };

    public Episode Episode => new() { Id = EpisodeId, OrganisationId = Organisation, KeyResultId = Id(8), TeamId = Team, Period = Week.ToString(), OpenedOn = Thursday };

    public Standing Meetings(params decimal[] last) => Make("Rendez-vous qualifiés", "Qualified meetings", Kind.Cumulative, 0, 60, "", [5, 10, 15, 20, 22, 22, .. last]);

    public Standing MeetingsExplained => Explained(Meetings(24));

    /// <summary>The same by a pace that was chosen on that day.</summary>
    public Standing MeetingsBy(PaceShape pace, DateOnly on)
    {
        var meetings = Meetings(24);
        (meetings.KeyResult.Pace, meetings.KeyResult.PacedById, meetings.KeyResult.PacedOn) = (pace, Claire, on);
        return Standing.Of(meetings.KeyResult, meetings.Objective, meetings.Readings.All, Thursday);
    }

    public Standing Calls(params decimal[] last) => Make("Appels", "Calls", Kind.PerPeriod, 0, 40, "", [42, 40, 39, 41, 40, 38, .. last]);

    public Standing Rate(params decimal[] last) => Make("Taux de RDV qualifiés", "Qualified meeting rate", Kind.Level, 20, 23, "%", [20.3m, 20.6m, 20.9m, 21.1m, 21.3m, 21.4m, .. last]);

    public Standing Churn => Make("Churn", "Churn", Kind.Level, 6, 5, "%", [5.9m, 5.9m, 5.8m, 5.8m, 5.7m, 5.7m, 5.6m]);
    public Standing Nps => Make("NPS", "NPS", Kind.Level, 50, 60, "", [51, 52, 52]);
    public Standing Leads(params decimal[] last) => Make("Leads qualifiés", "Qualified leads", Kind.Cumulative, 0, 300, "", [24, 48, 72, 96, 118, 127, .. last]);
    public Standing Margin => Make("Marge commerciale", "Sales margin", Kind.Band, 0, 0, "%", [31, 30, 30, 31, 30, 30, 29.5m], 28, 34);
    public Standing Site(params decimal[] last) => Make("Refonte du site", "New website", Kind.Milestone, 0, 5, "", [0, 1, 1, 2, 2, 2, .. last]);
    public Standing Fresh => Make("Démonstrations", "Demonstrations", Kind.Cumulative, 0, 24, "", []);
    public Standing Stuck => Make("Partenaires signés", "Partners signed", Kind.Cumulative, 0, 80, "", [20, 30, 38, 42, 42, 42, 42], quiet: 3);

    /// <summary>Standing measures: in the band, out of it on either side, and without a number.</summary>
    public Standing MarginKept => Kept(Margin);

    public Standing ChurnKept => Kept(Make("Churn mensuel", "Monthly churn", Kind.Band, 0, 0, "%", [4.2m, 4.4m, 4.6m, 4.9m, 5.3m, 5.6m, 6.1m], null, 5));
    public Standing SatisfactionKept => Kept(Make("Satisfaction client", "Customer satisfaction", Kind.Band, 0, 0, "%", [84, 83, 84, 82, 82, 81, 78], 80));
    public Standing DelayKept => Kept(Make("Délai de réponse", "Time to answer", Kind.Band, 0, 0, "h", [], null, 24));

    /// <summary>Without a number of its own: how much of it is done.</summary>
    public KeyResult Website => Make("Refondre le site", "Rebuild the website", Kind.Level, 0, 100, "%", []).KeyResult;

    public IReadOnlyList<Standing> Board =>
        [.. new[] { MeetingsExplained, Churn, Nps, Leads(148), Rate(21.4m), Calls(41), Margin, Site(3) }.OrderBy(s => s.Verdict).ThenByDescending(s => s.Judgement.PointsBehind)];

    private static Standing Kept(Standing standing)
    {
        standing.KeyResult.Standing = true;
        return standing;
    }

    private static Guid Id(int number) => new($"0198f000-0000-7000-8000-{number:000000000000}");

    private Standing Make(string french, string english, Kind kind, decimal baseline, decimal target, string unit, decimal[] values, decimal? low = null, decimal? high = null, int quiet = 0)
    {
        var id = Id(++made * 100);
        var objective = new Objective { Id = Id(9), OrganisationId = Organisation, Key = "o", Title = Above, Level = Level.Operational, TeamId = Team };
        var keyResult = new KeyResult
        {
            Id = id, OrganisationId = Organisation, Key = english, Title = voice.Language == "fr" ? french : english, ObjectiveId = objective.Id, OwnerId = Claire,
            Kind = kind, Baseline = baseline, Target = target, Unit = unit, BandLow = low, BandHigh = high, Cadence = Cadence.Weekly,
            Direction = target < baseline ? Direction.Decrease : Direction.Increase, Start = new(2026, 10, 1), Due = new(2026, 12, 31),
        };
        var first = values.Length == 3 ? Thursday.AddDays(-42) : Thursday.AddDays(values.Length == 7 ? -42 : -49 + 7);
        return Standing.Of(keyResult, objective, values.Select((value, at) => Reading(id, first.AddDays(7 * at), value, at, at >= values.Length - quiet)), Thursday);
    }

    private static Checkin Reading(Guid keyResult, DateOnly day, decimal value, int at, bool quiet) => new()
    {
        Id = new Guid(keyResult.ToString()[..^2] + (10 + at)), OrganisationId = Organisation, KeyResultId = keyResult, Period = Period.Week(day).ToString(), AsOf = day, Value = value,
        Origin = quiet ? Origin.NothingNew : Origin.Typed, At = new DateTimeOffset(day, new TimeOnly(16, 5), TimeSpan.Zero),
    };

    private Standing Explained(Standing standing) => Standing.Of(standing.KeyResult, standing.Objective,
        standing.Readings.All.Select(c => c != standing.Last ? c : new Checkin
        {
            Id = c.Id, OrganisationId = c.OrganisationId, KeyResultId = c.KeyResultId, Period = c.Period, AsOf = c.AsOf, Value = c.Value,
            Confidence = Confidence.AtRisk, Note = Note, Cause = Cause.Resources, At = c.At,
        }), Thursday);
}
