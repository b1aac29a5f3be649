using Microsoft.AspNetCore.DataProtection;

namespace CheckinBot.Bot.Hosting;

/// <summary>The ring of keys that signs and seals what leaves the house and comes back, such as the addresses of pictures.</summary>
internal static class Keys
{
    /// <param name="services">The service's parts.</param>
    /// <param name="directory">The data folder: its keys lie beside the database, and whoever can read one can read the other.</param>
    public static void AddKeys(this IServiceCollection services, string directory) =>
        services.AddDataProtection()
            // Without a name of its own the ring takes the program's path for one, and an update to another folder could read nothing.
            .SetApplicationName("CheckinBot")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(directory, "keys")));
}
