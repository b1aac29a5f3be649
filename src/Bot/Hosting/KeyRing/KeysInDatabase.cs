using System.Xml.Linq;
using CheckinBot.Storage;
using CheckinBot.Storage.Model;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Hosting.KeyRing;

/// <summary>
/// The ring of keys in the table <c>settings</c>, one row a key: every server of one database opens what another has sealed. The framework
/// asks for it without awaiting, at start and once a day. Nothing is sealed inside a transaction: a new key is a write of its own, and would wait for it.
/// </summary>
public sealed class KeysInDatabase(Database database) : IXmlRepository
{
    public const string Prefix = "key/";

    /// <summary>Rather no new key, which is tried again, than a wait without end for a writer that waits for us.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public IReadOnlyCollection<XElement> GetAllElements() => [.. All().GetAwaiter().GetResult().Select(s => XElement.Parse(s.Value))];

    public void StoreElement(XElement element, string friendlyName) => Store(friendlyName, element).GetAwaiter().GetResult();

    internal Task<List<Setting>> All() => database.Read(Database.Everybody, db =>
        db.Settings.IgnoreQueryFilters().Where(s => s.OrganisationId == Database.Everybody && s.Name.StartsWith(Prefix)).OrderBy(s => s.Name).ToListAsync());

    internal async Task Store(string name, XElement element)
    {
        using var patience = new CancellationTokenSource(Patience);
        var value = element.ToString(SaveOptions.DisableFormatting);
        await database.Write(Database.Everybody, async db =>
        {
            if (await db.Settings.IgnoreQueryFilters().SingleOrDefaultAsync(s => s.OrganisationId == Database.Everybody && s.Name == Prefix + name) is { } there) there.Value = value;
            else db.Settings.Add(new Setting { OrganisationId = Database.Everybody, Name = Prefix + name, Value = value });
        }, patience.Token);
    }
}
