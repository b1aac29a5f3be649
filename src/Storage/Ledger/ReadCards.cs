using System.Runtime.CompilerServices;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CheckinBot.Storage.Ledger;

/// <summary>The cards of a check-in, by any of them: a question that every answer begins with, so it is written by hand.</summary>
public static class ReadCards
{
    private static readonly ConditionalWeakTable<IModel, string> ByModel = [];

    /// <param name="db">The organisation's data.</param>
    /// <param name="person">Whose they are to be.</param>
    /// <param name="card">One of them.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>It, and all their others for the same period; none when it is no check-in of theirs.</returns>
    public static async Task<List<Delivery>> Of(AppDb db, Guid person, Guid card, CancellationToken cancel)
    {
        await using var rows = await OwnQuestion.Rows(db, ByModel.GetValue(db.Model, Question), [db.Tenant, person, card], cancel);
        var (row, deliveries, all) = (rows.DbDataReader, RowsOf<Delivery>.In(db.Model), new List<Delivery>());
        while (await row.ReadAsync(cancel)) all.Add(deliveries.Read(db, row));
        return all;
    }

    private static string Question(IModel model)
    {
        var kinds = $"IN ('{DeliveryKind.Prompt}', '{DeliveryKind.Reminder}', '{DeliveryKind.Again}')";
        return $$"""
            SELECT {{RowsOf<Delivery>.In(model).Columns("d")}} FROM deliveries AS p
            JOIN deliveries AS d ON d."OrganisationId" = p."OrganisationId" AND d."PersonId" = p."PersonId" AND d."Period" = p."Period" AND d."Kind" {{kinds}}
            WHERE p."OrganisationId" = {0} AND p."PersonId" = {1} AND p."Id" = {2} AND p."Kind" {{kinds}}
            """;
    }
}
