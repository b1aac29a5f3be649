namespace CheckinBot.Bot.Edges.Teams.Settings;

/// <summary><c>Teams__AllowedServiceHosts</c>: hosts, suffixes with a leading dot, and in development exact loopback origins; by default Microsoft's.</summary>
internal static class ReadServiceHosts
{
    public static ServiceHosts From(IConfigurationSection teams, string environment, List<string> faults)
    {
        var hosts = new List<string>();
        var origins = new List<string>();
        foreach (var item in List(teams, "AllowedServiceHosts"))
        {
            if (item.Contains("://", StringComparison.Ordinal)) Origin(item, environment, origins, faults);
            else Host(item, hosts, faults);
        }
        return hosts.Count + origins.Count == 0 ? new ServiceHosts(ServiceHosts.Microsoft, []) : new ServiceHosts(hosts, origins);
    }

    /// <summary>A list in one value with commas, or as <c>__0</c>, <c>__1</c>.</summary>
    public static IReadOnlyList<string> List(IConfigurationSection section, string key)
    {
        var child = section.GetSection(key);
        var items = child.GetChildren().Select(c => c.Value).Prepend(child.Value);
        return [.. items.OfType<string>().SelectMany(v => v.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
    }

    private static void Origin(string item, string environment, List<string> origins, List<string> faults)
    {
        if (!Uri.TryCreate(item, UriKind.Absolute, out var url) || !url.IsLoopback || url.PathAndQuery != "/")
            faults.Add($"Teams__AllowedServiceHosts: '{item}' is neither a host nor the exact origin of this machine, such as http://127.0.0.1:4001.");
        else if (environment == "Production")
            faults.Add($"Teams__AllowedServiceHosts: '{item}' would take the bot's token without encryption; that is for Development.");
        else origins.Add(url.GetLeftPart(UriPartial.Authority));
    }

    private static void Host(string item, List<string> hosts, List<string> faults)
    {
        var host = item.TrimStart('*');
        var name = host.TrimStart('.');
        if (Uri.CheckHostName(name) != UriHostNameType.Dns || !name.Contains('.', StringComparison.Ordinal))
            faults.Add($"Teams__AllowedServiceHosts: '{item}' is not a host such as smba.trafficmanager.net, nor a suffix such as .teams.microsoft.com.");
        else if (host[0] == '.' && ("." + ServiceHosts.Microsoft[0]).EndsWith(host, StringComparison.OrdinalIgnoreCase))
            faults.Add($"Teams__AllowedServiceHosts: anybody can rent a name under '{name}'; name the one host, such as {ServiceHosts.Microsoft[0]}.");
        else hosts.Add(host);
    }
}
