using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace CheckinBot.Bot.Hosting.KeyRing;

/// <summary>Wraps a key of the ring before it is stored: <c>&lt;wrapped file="mark"&gt;base64&lt;/wrapped&gt;</c>.</summary>
public sealed class WrapWithKeyFile(KeyWrap wrap) : IXmlEncryptor
{
    public const string Element = "wrapped", File = "file";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement) => new(
        new XElement(Element, new XAttribute(File, wrap.Mark),
            Convert.ToBase64String(wrap.Wrap(Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting))))),
        typeof(UnwrapWithKeyFile));
}
