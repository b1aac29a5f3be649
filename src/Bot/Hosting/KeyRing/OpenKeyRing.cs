using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace CheckinBot.Bot.Hosting.KeyRing;

/// <summary>Before anything else, every key of the ring is opened once. The framework passes over what it cannot open and makes a new key, after which nothing sealed could be read.</summary>
public sealed class OpenKeyRing(
    IKeyManager manager, KeysInDatabase stored, IOptions<KeyManagementOptions> options, ServiceSettings settings, ILogger<OpenKeyRing> log) : IHostedLifecycleService
{
    private bool isOpen;

    /// <summary>Where nobody has asked for it before, the host does, ahead of all that it starts.</summary>
    public Task StartingAsync(CancellationToken cancellationToken) => isOpen ? Task.CompletedTask : All();

    /// <exception cref="UnreadableKeysException">One of them does not open.</exception>
    public async Task All()
    {
        foreach (var key in manager.GetAllKeys()) Open(key);
        if (options.Value.XmlEncryptor is { } encryptor)
        {
            if (await WrapOpenKeys.In(stored, encryptor) is > 0 and var wrapped)
                log.LogInformation("{Count} keys that lay open in the database are wrapped now. Older backups still hold them open.", wrapped);
        }
        else if (settings.Environment == "Production")
            log.LogWarning("The keys that seal tokens lie unwrapped in the database beside them. Security__KeyFile or Security__CertificatePath wraps them.");
        isOpen = true;
    }

    private static void Open(IKey key)
    {
        try
        {
            key.CreateEncryptor();
        }
        catch (Exception error)
        {
            // The framework may wrap ours into its own.
            for (var cause = (Exception?)error; cause is not null; cause = cause.InnerException)
                if (cause is UnreadableKeysException ours) throw new UnreadableKeysException(ours.Message, error);
            throw new UnreadableKeysException("The service's keys in the database do not open: set Security__CertificatePath, or Security__KeyFile, to what they were wrapped with.", error);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
