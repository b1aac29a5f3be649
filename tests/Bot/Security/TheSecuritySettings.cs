using System.Security.Cryptography;
using CheckinBot.Bot.Hosting;
using Microsoft.Extensions.Configuration;

namespace CheckinBot.Tests.Bot.Security;

/// <summary>A key file that is none is refused at start, in a sentence that names the key.</summary>
public sealed class TheSecuritySettings : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("checkinbot-");

    public static TheoryData<string, byte[]> NoKeys => new()
    {
        { "needs 32 random bytes or more", [] },
        { "needs 32 random bytes or more", RandomNumberGenerator.GetBytes(31) },
        { "needs 32 random bytes or more", Text(Convert.ToBase64String(RandomNumberGenerator.GetBytes(24)) + "\n") },
        { "needs 32 random bytes or more", Text("correct horse battery staple, and then some more of the same") },
        { "needs 32 random bytes or more", Text("correct horse battery staple correct horse battery staple correct horse ") },
        { "is larger than 4096 bytes", RandomNumberGenerator.GetBytes(4097) },
    };

    public static TheoryData<byte[]> Keys => new()
    {
        RandomNumberGenerator.GetBytes(32),
        RandomNumberGenerator.GetBytes(64),
        Text(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) + "\r\n"),
        Text(Convert.ToHexString(RandomNumberGenerator.GetBytes(32))),
    };

    [Theory, MemberData(nameof(NoKeys))]
    public void What_is_no_key_file_is_named(string said, byte[] content)
    {
        var fault = Assert.Single(Read(("Security:KeyFile", File(content))));
        Assert.StartsWith("Security__KeyFile", fault, StringComparison.Ordinal);
        Assert.Contains(said, fault, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Keys))]
    public void Random_bytes_are_taken_raw_and_in_base64(byte[] content) => Assert.Empty(Read(("Security:KeyFile", File(content))));

    [Fact]
    public void The_same_bytes_are_the_same_key_raw_and_in_base64()
    {
        var bytes = RandomNumberGenerator.GetBytes(40);
        Assert.Equal(Settings(bytes).Wrap!.Mark, Settings(Text(Convert.ToBase64String(bytes))).Wrap!.Mark);
        Assert.NotEqual(Settings(bytes).Wrap!.Mark, Settings(RandomNumberGenerator.GetBytes(40)).Wrap!.Mark);

        SecuritySettings Settings(byte[] content) => ReadSecuritySettings.From(Of(("Security:KeyFile", File(content))), []);
    }

    [Theory]
    [InlineData("Security:KeyFile", "/no/such.key", "Security__KeyFile names no file")]
    [InlineData("Security:KeyFile", "/", "Security__KeyFile names no file")]
    [InlineData("Security:CertificatePath", "/no/such.pem", "Security__CertificatePath names no file")]
    [InlineData("Security:Keyfile2", "x", "Security__Keyfile2 is not a setting")]
    public void A_fault_is_named_with_its_key(string key, string value, string said) => Assert.StartsWith(said, Assert.Single(Read((key, value))), StringComparison.Ordinal);

    [Fact]
    public void A_certificate_without_its_key_is_no_lock() =>
        Assert.StartsWith("Security__CertificatePath cannot be read", Assert.Single(Read(("Security:CertificatePath", File(Text("no certificate"), ".pem")))), StringComparison.Ordinal);

    [Fact]
    public void One_lock_is_enough()
    {
        var key = File(RandomNumberGenerator.GetBytes(32));
        Assert.Contains(Read(("Security:KeyFile", key), ("Security:CertificatePath", key)), f => f.Contains("set one of them", StringComparison.Ordinal));
    }

    [Fact]
    public void A_database_server_wants_the_keys_wrapped()
    {
        Assert.StartsWith("Security__KeyFile is missing", Assert.Single(Read(("Database:Provider", "postgres"))), StringComparison.Ordinal);
        Assert.Empty(Read(("Database:Provider", "postgres"), ("Security:KeyFile", File(RandomNumberGenerator.GetBytes(32)))));
        Assert.Empty(Read(("Database:Provider", "sqlite")));
        Assert.Empty(Read());
    }

    private static List<string> Read(params (string Key, string Value)[] configured)
    {
        var faults = new List<string>();
        ReadSecuritySettings.From(Of(configured), faults);
        return faults;
    }

    private static IConfiguration Of(params (string Key, string Value)[] configured) =>
        new ConfigurationBuilder().AddInMemoryCollection(configured.Select(c => KeyValuePair.Create(c.Key, (string?)c.Value))).Build();

    private string File(byte[] content, string ending = ".key")
    {
        var path = Path.Combine(folder.FullName, Path.GetRandomFileName() + ending);
        System.IO.File.WriteAllBytes(path, content);
        return path;
    }

    private static byte[] Text(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    public void Dispose() => folder.Delete(recursive: true);
}
