using System.Text.Json;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Rounds;
using CheckinBot.Tests.Cast;
using CheckinBot.Tests.Cast.Data;

namespace CheckinBot.Tests.Storage.Rounds;

/// <summary>The question that is written by hand tells of check-ins what the model tells.</summary>
public abstract class WhatWasSaid(Store store) : Opened(store)
{
    private readonly Company nord = new();

    private async Task<(KeyResult Meetings, KeyResult Leads)> Said()
    {
        var claire = nord.Hire("Claire");
        var sales = nord.Form("Sales", null, DayOfWeek.Monday, "09:30", null, claire);
        var (meetings, leads) = (nord.Promise(claire, sales, "Meetings"), nord.Promise(claire, sales, "Leads"));
        await nord.MoveInto(Database);
        await Database.Write(nord.Id, db =>
        {
            var (day, last) = (Day.Of("2026-01-05"), (Guid?)null);
            foreach (var origin in Enum.GetValues<Origin>())
                foreach (var confidence in (Confidence?[])[null, .. Enum.GetValues<Confidence>()])
                    foreach (var cause in (Cause?[])[null, .. Enum.GetValues<Cause>()])
                    {
                        var one = new Checkin
                        {
                            Id = Some.Id(), OrganisationId = nord.Id, KeyResultId = cause is null ? leads.Id : meetings.Id, PersonId = origin == Origin.Imported ? null : claire.Id,
                            Period = $"W2026-{day.DayOfYear % 50 + 1:00}", Value = confidence is null ? null : 12.345678m * day.DayOfYear, AsOf = day, Confidence = confidence, Cause = cause, Origin = origin,
                            Note = cause == Cause.Other ? "« Déjà vu » 🙂" : null, At = Day.At("2026-11-19 10:00").AddMilliseconds(day.DayOfYear), SupersedesId = cause == Cause.Market ? last : null,
                        };
                        db.Add(one);
                        (day, last) = (day.AddDays(1), one.Id);
                    }
            return Task.CompletedTask;
        });
        return (meetings, leads);
    }

    private async Task<string[]> Read(params Guid[] keyResults) =>
        Lines((await Database.Read(nord.Id, db => ReadCheckins.Of(db, keyResults, default))).SelectMany(c => c));

    private static string[] Lines(IEnumerable<Checkin> all) => [.. all.OrderBy(c => c.AsOf).Select(c => JsonSerializer.Serialize(c))];

    [Fact]
    public async Task Everything_that_is_stored_of_a_check_in_is_read()
    {
        var (meetings, leads) = await Said();
        var stored = await All<Checkin>(nord.Id);
        Assert.Equal(80, stored.Count);
        Assert.Equal(Lines(stored), await Read(meetings.Id, leads.Id, meetings.Id));
        Assert.Equal(Lines(stored.Where(c => c.KeyResultId == leads.Id)), await Read(leads.Id));
        Assert.Empty(await Read());
    }

    [Fact]
    public async Task Another_organisation_is_told_nothing_by_an_id()
    {
        var (meetings, leads) = await Said();
        Company other = new();
        await other.MoveInto(Database);
        Assert.Empty(await Database.Read(other.Id, db => ReadCheckins.Of(db, [meetings.Id], default)));
        Assert.Empty(await Database.Read(other.Id, db => ReadCheckins.Of(db, [meetings.Id, leads.Id], default)));
    }
}
