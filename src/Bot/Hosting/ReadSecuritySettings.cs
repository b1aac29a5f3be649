using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CheckinBot.Bot.Hosting.KeyRing;

namespace CheckinBot.Bot.Hosting;

/// <summary>Reads the section <c>Security</c>, with the files that it names. Every fault is named, none of them with what is in a file.</summary>
public sealed class ReadSecuritySettings
{
    private const int Shortest = 32, Longest = 4096;

    private static readonly string[] Known = ["KeyFile", "CertificatePath"];

    private readonly IConfigurationSection section;
    private readonly List<string> faults;

    private ReadSecuritySettings(IConfigurationSection section, List<string> faults) => (this.section, this.faults) = (section, faults);

    /// <param name="configuration">All of it.</param>
    /// <param name="faults">Takes a sentence for each fault.</param>
    public static SecuritySettings From(IConfiguration configuration, List<string> faults)
    {
        var settings = new ReadSecuritySettings(configuration.GetSection("Security"), faults).All();
        // On SQLite the keys may lie in the file beside what they seal. A database server is backed up, copied and read by others.
        if (ReadDatabaseSettings.IsPostgres(configuration) && configuration["Security:KeyFile"] is not { Length: > 0 } && configuration["Security:CertificatePath"] is not { Length: > 0 })
            faults.Add(
                "Security__KeyFile is missing: with PostgreSQL, the keys that seal tokens are wrapped by a file outside of the database "
                + "(openssl rand -base64 32 > checkinbot.key), or by the certificate of Security__CertificatePath.");
        return settings;
    }

    private SecuritySettings All()
    {
        foreach (var child in section.GetChildren().Where(c => !Known.Contains(c.Key, StringComparer.OrdinalIgnoreCase)))
            faults.Add($"Security__{child.Key} is not a setting. There are: {string.Join(", ", Known.Select(k => "Security__" + k))}.");
        var (file, certificate) = (Text("KeyFile"), Text("CertificatePath"));
        if (file is not null && certificate is not null) faults.Add("Security__KeyFile and Security__CertificatePath are two locks for one door: set one of them.");
        return new SecuritySettings { Wrap = file is null ? null : Wrap(file), Certificate = certificate is null ? null : Certificate(certificate) };
    }

    private KeyWrap? Wrap(string path)
    {
        try
        {
            if (!File.Exists(path)) faults.Add($"Security__KeyFile names no file: {path}.");
            else if (new FileInfo(path).Length > Longest) faults.Add($"Security__KeyFile is no key file: {path} is larger than {Longest} bytes.");
            else if (Secret(File.ReadAllBytes(path)) is { } secret) return new KeyWrap(secret);
            else faults.Add($"Security__KeyFile needs {Shortest} random bytes or more, as they are or in base64, and {path} has less. Make one with: openssl rand -base64 32 > {path}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            faults.Add($"Security__KeyFile cannot be read: {error.Message}");
        }
        return null;
    }

    /// <summary>A text is read as base64 and as nothing else: the letters of a password are no random bytes.</summary>
    private static byte[]? Secret(byte[] content)
    {
        var secret = content;
        if (content.All(b => b is >= 0x20 and < 0x7f or (byte)'\r' or (byte)'\n' or (byte)'\t'))
        {
            var text = Encoding.ASCII.GetString(content).Trim();
            secret = new byte[text.Length];
            secret = text.Contains(' ', StringComparison.Ordinal) || !Convert.TryFromBase64String(text, secret, out var length) ? [] : secret[..length];
        }
        return secret.Length >= Shortest ? secret : null;
    }

    private X509Certificate2? Certificate(string path)
    {
        try
        {
            if (!File.Exists(path)) faults.Add($"Security__CertificatePath names no file: {path}.");
            else if (Load(path) is { HasPrivateKey: true } certificate && certificate.GetRSAPrivateKey() is not null) return certificate;
            else faults.Add($"Security__CertificatePath needs a certificate with its RSA key, and {path} has none.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or CryptographicException)
        {
            faults.Add($"Security__CertificatePath cannot be read as a PEM or PFX file without a password: {path}.");
        }
        return null;
    }

    private static X509Certificate2 Load(string path) => path.EndsWith(".pem", StringComparison.OrdinalIgnoreCase)
        ? X509Certificate2.CreateFromPemFile(path)
        : X509CertificateLoader.LoadPkcs12FromFile(path, null);

    private string? Text(string key) => section[key] is { } text && text.Trim().Length > 0 ? text.Trim() : null;
}
