using System.Net;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace CheckinBot.Tests.Support.Teams;

/// <summary>
/// A throw-away certificate for <c>localhost</c> and <c>127.0.0.1</c> that this process and its children trust, so that what we
/// test keeps its own validation of certificates. It holds where OpenSSL is asked, which is Linux.
/// </summary>
public static class TrustedCertificate
{
    private const string Variable = "SSL_CERT_FILE";

    public static X509Certificate2 Certificate { get; } = Make();

    /// <summary>The file of trusted certificates, ours and those that were trusted before.</summary>
    public static string File { get; } = Path.Combine(Directory.CreateTempSubdirectory("checkinbot-trust-").FullName, "trusted.pem");

    // The trusted roots are read once, at the first handshake of the process: by then ours must stand among them.
#pragma warning disable CA2255 // This is a library of tests alone, and nothing else comes early enough.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Trust()
    {
        if (OperatingSystem.IsWindows()) return;
        var before = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } file && System.IO.File.Exists(file) ? System.IO.File.ReadAllText(file) : "";
        System.IO.File.WriteAllText(File, before.TrimEnd() + "\n" + Certificate.ExportCertificatePem() + "\n");
        // Children inherit .NET's copy of the environment; OpenSSL in this process reads the C library's.
        Environment.SetEnvironmentVariable(Variable, File);
        if (SetEnvironment(Encoding.UTF8.GetBytes(Variable + "\0"), Encoding.UTF8.GetBytes(File + "\0"), 1) != 0) throw new InvalidOperationException($"{Variable} could not be set.");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Path.GetDirectoryName(File)!, recursive: true);
    }

    private static X509Certificate2 Make()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(7));
    }

    [DllImport("libc", EntryPoint = "setenv")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetEnvironment(byte[] name, byte[] value, int overwrite);
}
