using CheckinBot.Bot.Commands.Reviewing;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Review;
using CheckinBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Reviewing;

/// <summary>What the review says of the company that a newcomer tries: each objective with its level, what it serves and what is said of it.</summary>
public sealed class TheSampleCompany
{
    /// <summary>It is Thursday 19 November: what is behind is a gap by now, and no matter of the plan.</summary>
    private const string Expected = """
        Strategic | Devenir la référence des PME de la région | the vision | nothing
        Strategic | Préparer l'ouverture de Lyon | Devenir la référence des PME de la région | ProjectAsObjective
        Strategic | Tenir une croissance rentable | the vision | NoLever
        Tactical | Accroître la notoriété sur le segment PME | Devenir la référence des PME de la région | nothing
        Tactical | Gagner 20 % de clients PME | Devenir la référence des PME de la région | nothing
        Tactical | Keep our customers and grow them | Tenir une croissance rentable | nothing
        Operational | Answer before they wonder | Keep our customers and grow them | nothing
        Operational | Lancer la prospection des PME | Devenir la référence des PME de la région | nothing
        Operational | Obtenir plus de rendez-vous qualifiés | Gagner 20 % de clients PME | nothing
        Operational | Un site qui donne envie | Accroître la notoriété sur le segment PME | nothing
        """;

    [Fact]
    public async Task Its_objectives_read_like_this()
    {
        await using var office = await Office.OpenSample();
        var table = await office.Database.Read(office.Company.Id, async db =>
        {
            var me = (await Caller.Of(db, office.Company.Ids["Paul"], office.Clock.GetUtcNow(), null, default))!;
            var visit = new Visit(db, me, Place.Own, office.Clock.GetUtcNow());
            var reviewed = await Reviewed.Of(visit, await db.Objectives.OrderBy(o => o.Level).ThenBy(o => o.Title).ToListAsync(), default);
            return string.Join('\n', reviewed.OrderBy(r => r.Objective.Level).ThenBy(r => r.Objective.Title, StringComparer.Ordinal).Select(r => Row(r, reviewed, visit.Today)));
        });
        Assert.Equal(Expected.ReplaceLineEndings("\n"), table);
    }

    private static string Row(Reviewed reviewed, List<Reviewed> all, DateOnly today)
    {
        var (objective, around) = (reviewed.Objective, reviewed.Around);
        var parent = objective.ParentId is { } id ? all.Single(r => r.Objective.Id == id).Objective.Title : "the vision";
        var remarks = ReviewObjective.Of(objective, around, today).Select(r => r.KeyResultId is { } about ? $"{r.Flaw} ({around.KeyResults.Single(k => k.Id == about).Title})" : $"{r.Flaw}").ToList();
        return $"{objective.Level} | {objective.Title} | {parent} | {(remarks.Count == 0 ? "nothing" : string.Join(", ", remarks))}";
    }
}
