using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace CheckinBot.Bot.Hosting.KeyRing;

/// <summary>
/// Unwraps what <see cref="WrapWithKeyFile"/> wrapped. The ring in the database names this type, by which the framework makes it: under
/// another name or in another namespace, no stored key could be read.
/// </summary>
public sealed class UnwrapWithKeyFile(IServiceProvider services) : IXmlDecryptor
{
    /// <exception cref="UnreadableKeysException">There is no key file, or another one.</exception>
    public XElement Decrypt(XElement encryptedElement)
    {
        var wrap = services.GetService<KeyWrap>()
            ?? throw new UnreadableKeysException("The service's keys in the database are wrapped with a key file, and none is set: set Security__KeyFile to the file that was used.");
        if (!string.Equals((string?)encryptedElement.Attribute(WrapWithKeyFile.File), wrap.Mark, StringComparison.Ordinal))
            throw new UnreadableKeysException("The service's keys in the database are wrapped with another key file: set Security__KeyFile to the one that was used.");
        try
        {
            return XElement.Parse(Encoding.UTF8.GetString(wrap.Unwrap(Convert.FromBase64String(encryptedElement.Value))));
        }
        catch (Exception altered) when (altered is CryptographicException or FormatException)
        {
            throw new UnreadableKeysException("One of the service's keys in the database was altered: restore the rows 'key/...' of the table settings from a backup.", altered);
        }
    }
}
