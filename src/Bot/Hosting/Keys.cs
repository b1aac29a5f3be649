using CheckinBot.Bot.Hosting.KeyRing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace CheckinBot.Bot.Hosting;

/// <summary>The ring of keys that signs and seals what leaves the house and comes back, such as the addresses of pictures, and the tokens that are stored.</summary>
internal static class Keys
{
    /// <param name="services">The service's parts, the database among them.</param>
    /// <param name="settings">What wraps the keys.</param>
    public static void AddKeys(this IServiceCollection services, SecuritySettings settings)
    {
        // Without a name of its own the ring takes the program's path for one, and an update to another folder could read nothing.
        var protection = services.AddDataProtection().SetApplicationName("CheckinBot");
        services.AddSingleton<KeysInDatabase>().AddSingleton<OpenKeyRing>().AddHostedService(all => all.GetRequiredService<OpenKeyRing>());
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(all =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = all.GetRequiredService<KeysInDatabase>()));
        if (settings.Certificate is { } certificate) protection.ProtectKeysWithCertificate(certificate);
        if (settings.Wrap is not { } wrap) return;
        services.AddSingleton(wrap);
        services.Configure<KeyManagementOptions>(options => options.XmlEncryptor = new WrapWithKeyFile(wrap));
    }
}
