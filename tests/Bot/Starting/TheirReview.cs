using CheckinBot.Bot.Commands.Starting;
using CheckinBot.Bot.Words;
using CheckinBot.Connectors.StartingPoints;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Review;
using CheckinBot.Tests.Cast;

namespace CheckinBot.Tests.Bot.Starting;

/// <summary>What the service proposes stands up to the review that it gives to others.</summary>
public sealed class TheirReview
{
    private static readonly Cycle Quarter = new() { Id = Some.Id(), OrganisationId = Some.Id(), Key = "Q4", Name = "Q4", Start = new(2026, 10, 1), End = new(2026, 12, 31) };
    private static readonly DateOnly Today = new(2026, 10, 5);

    public static TheoryData<string> Templates => [.. Catalogue.OfTheService.All.Select(p => p.Key)];

    [Theory, MemberData(nameof(Templates))]
    public void Nothing_is_to_be_remarked_in_either_language(string key)
    {
        var point = Catalogue.OfTheService.All.Single(p => p.Key == key);
        foreach (var voice in Voice.All)
            foreach (var profile in Enum.GetValues<Profile>())
                Assert.Empty(Reviewed(point, voice, profile));
    }

    private static IEnumerable<string> Reviewed(StartingPoint point, Voice voice, Profile profile)
    {
        var drafts = point.Objectives.SelectMany(o => o.Measures.Select(m => new Draft(point, o, m, profile))).ToList();
        var ids = drafts.ToDictionary(d => d.Measure.Key, d => d.Id);
        foreach (var objective in point.Objectives)
        {
            var row = new Objective
            {
                Id = Some.Id(), OrganisationId = Guid.Empty, Key = objective.Key, Title = objective.Title.In(voice.Language), Orientation = point.Orientation, Level = objective.Level,
                Perspective = objective.Perspective,
            };
            var keyResults = drafts.Where(d => d.Objective == objective).Select(d =>
            {
                var keyResult = d.AsKeyResult(voice, Quarter.Start, Quarter.End);
                if (d.Measure.LeadsTo is { } leads) keyResult.LeadsToId = ids[leads];
                return keyResult;
            }).ToList();
            var ledTo = drafts.ToDictionary(d => d.Id, d => d.Measure.Title.In(voice.Language));
            foreach (var remark in ReviewObjective.Of(row, new Surroundings(Quarter, keyResults, Quarter.End, new Dictionary<Guid, Readings>(), ledTo), Today))
                yield return $"{voice.Language}, {profile}, {row.Title}: {remark.Flaw} {keyResults.FirstOrDefault(k => k.Id == remark.KeyResultId)?.Title}";
        }
    }
}
