using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace CheckinBot.Bot.Hosting.KeyRing;

/// <summary>
/// Wraps the keys that were stored before there was anything to wrap them with: otherwise an admin who sets a key file would believe in a
/// lock that only the next key has. The form is the framework's own: each element marked <c>requiresEncryption</c> gives place to an <c>encryptedSecret</c>.
/// </summary>
public static class WrapOpenKeys
{
    private static readonly XNamespace Protection = "http://schemas.asp.net/2015/03/dataProtection";

    /// <returns>How many were open.</returns>
    public static async Task<int> In(KeysInDatabase keys, IXmlEncryptor encryptor)
    {
        var wrapped = 0;
        foreach (var row in await keys.All())
        {
            var key = XElement.Parse(row.Value);
            var secrets = key.Descendants().Where(e => (bool?)e.Attribute(Protection + "requiresEncryption") == true).ToList();
            foreach (var secret in secrets) secret.ReplaceWith(Wrapped(encryptor.Encrypt(new XElement(secret))));
            if (secrets.Count == 0) continue;
            await keys.Store(row.Name[KeysInDatabase.Prefix.Length..], key);
            wrapped++;
        }
        return wrapped;
    }

    private static XElement Wrapped(EncryptedXmlInfo secret) =>
        new(Protection + "encryptedSecret", new XAttribute("decryptorType", secret.DecryptorType.AssemblyQualifiedName!), secret.EncryptedElement);
}
