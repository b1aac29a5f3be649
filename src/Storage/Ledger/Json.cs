using System.Text.Json;

namespace CheckinBot.Storage.Ledger;

/// <summary>Lists as SQLite takes them, which has no arrays.</summary>
internal static class Json
{
    /// <summary>Ids as they stand in its columns: in capitals.</summary>
    public static string Of(IEnumerable<Guid> ids) => JsonSerializer.Serialize(ids.Select(Text));

    public static string Text(Guid id) => id.ToString().ToUpperInvariant();
}
