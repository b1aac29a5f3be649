using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CheckinBot.Bot.Hosting.KeyRing;

namespace CheckinBot.Tests.Bot.Security;

/// <summary>The service's own keys: in the database, so that every server has them; wrapped, so that the database alone opens nothing.</summary>
public sealed class TheKeyRing : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("checkinbot-");

    private string Data => folder.CreateSubdirectory("data").FullName;

    [Theory, InlineData(false), InlineData(true)]
    public async Task What_was_sealed_opens_after_a_restart(bool wrapped)
    {
        (string, string)[] key = wrapped ? [("KeyFile", KeyFile("a.key"))] : [];
        string seal;
        await using (var before = await Server.On(Data, key)) seal = before.Seal("a token");
        await using var after = await Server.On(Data, key);
        await after.Start();
        Assert.Equal("a token", after.Open(seal));
        Assert.Equal(wrapped, !Assert.Single(await after.Keys()).Contains("masterKey", StringComparison.Ordinal));
        Assert.False(Directory.Exists(Path.Combine(Data, "keys")));
    }

    [Fact]
    public async Task Two_servers_of_one_database_open_what_the_other_sealed()
    {
        var key = ("KeyFile", KeyFile("a.key"));
        await using var one = await Server.On(Data, key);
        await using var other = await Server.On(Data, key);
        Assert.Equal("from one", other.Open(one.Seal("from one")));
        Assert.Equal("from the other", one.Open(other.Seal("from the other")));
        Assert.Single(await one.Keys());
    }

    [Fact]
    public async Task Without_its_key_file_it_does_not_start_and_makes_no_key_of_its_own()
    {
        await using (var before = await Server.On(Data, ("KeyFile", KeyFile("a.key")))) before.Seal("a token");
        await using var after = await Server.On(Data);
        var said = await Assert.ThrowsAsync<UnreadableKeysException>(after.Start);
        Assert.Contains("wrapped with a key file, and none is set: set Security__KeyFile", said.Message, StringComparison.Ordinal);
        Assert.Single(await after.Keys());
    }

    [Fact]
    public async Task With_another_key_file_it_does_not_start()
    {
        await using (var before = await Server.On(Data, ("KeyFile", KeyFile("a.key")))) before.Seal("a token");
        await using var after = await Server.On(Data, ("KeyFile", KeyFile("b.key")));
        Assert.Contains("wrapped with another key file", (await Assert.ThrowsAsync<UnreadableKeysException>(after.Start)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_altered_key_is_not_used()
    {
        var key = ("KeyFile", KeyFile("a.key"));
        await using var server = await Server.On(Data, key);
        server.Seal("a token");
        await server.Change(value => value.Replace("</wrapped>", "AAAA</wrapped>", StringComparison.Ordinal));
        await using var after = await Server.On(Data, key);
        Assert.Contains("was altered", (await Assert.ThrowsAsync<UnreadableKeysException>(after.Start)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_that_lay_open_are_wrapped_once_there_is_a_key_file()
    {
        string seal;
        await using (var before = await Server.On(Data)) seal = before.Seal("a token");
        var key = ("KeyFile", KeyFile("a.key"));
        await using (var between = await Server.On(Data, key))
        {
            Assert.Contains("masterKey", Assert.Single(await between.Keys()), StringComparison.Ordinal);
            await between.Start();
            Assert.DoesNotContain("masterKey", Assert.Single(await between.Keys()), StringComparison.Ordinal);
        }
        await using var after = await Server.On(Data, key);
        await after.Start();
        Assert.Equal("a token", after.Open(seal));
    }

    [Fact]
    public async Task A_certificate_wraps_them_as_well_and_another_one_does_not_open_them()
    {
        string seal;
        await using (var before = await Server.On(Data, ("CertificatePath", Certificate("a.pem")))) seal = before.Seal("a token");
        await using (var after = await Server.On(Data, ("CertificatePath", Path.Combine(folder.FullName, "a.pem"))))
        {
            await after.Start();
            Assert.Equal("a token", after.Open(seal));
            Assert.DoesNotContain("masterKey", Assert.Single(await after.Keys()), StringComparison.Ordinal);
        }
        await using var stranger = await Server.On(Data, ("CertificatePath", Certificate("b.pem")));
        Assert.Contains("Security__CertificatePath", (await Assert.ThrowsAsync<UnreadableKeysException>(stranger.Start)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_secret_is_wrapped_differently_each_time_and_unwraps_the_same()
    {
        var wrap = new KeyWrap(RandomNumberGenerator.GetBytes(32));
        var (one, other) = (wrap.Wrap([1, 2, 3]), wrap.Wrap([1, 2, 3]));
        Assert.NotEqual(one, other);
        Assert.Equal([1, 2, 3], wrap.Unwrap(one));
        Assert.Equal([1, 2, 3], wrap.Unwrap(other));
        Assert.ThrowsAny<CryptographicException>(() => wrap.Unwrap(one[..20]));
        one[^1] ^= 1;
        Assert.ThrowsAny<CryptographicException>(() => wrap.Unwrap(one));
    }

    private string KeyFile(string name)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) + "\n");
        return path;
    }

    private string Certificate(string name)
    {
        using var rsa = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=checkinbot", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, certificate.ExportCertificatePem() + "\n" + rsa.ExportPkcs8PrivateKeyPem());
        return path;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
