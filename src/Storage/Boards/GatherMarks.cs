using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Boards;

/// <summary>Puts one mark in the place of many, so that adding them up stays quick. To whoever keeps that board it looks like one more change.</summary>
public static class GatherMarks
{
    /// <summary>A team of ten leaves as many in some weeks.</summary>
    private const int Few = 32;

    /// <param name="db">Of all organisations.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task Of(AppDb db, CancellationToken cancel)
    {
        var many = await db.BoardMarks.IgnoreQueryFilters().GroupBy(m => new { m.OrganisationId, m.TeamId }).Where(g => g.Count() > Few).Select(g => g.Key).ToListAsync(cancel);
        foreach (var of in many)
        {
            var numbers = await db.BoardMarks.IgnoreQueryFilters().Where(m => m.OrganisationId == of.OrganisationId && m.TeamId == of.TeamId).Select(m => m.Number).ToListAsync(cancel);
            await db.BoardMarks.IgnoreQueryFilters().Where(m => m.OrganisationId == of.OrganisationId && m.TeamId == of.TeamId && numbers.Contains(m.Number)).ExecuteDeleteAsync(cancel);
            db.Add(BoardMark.Draw(of.OrganisationId, of.TeamId));
        }
        await db.SaveChangesAsync(cancel);
    }
}
