using System.Buffers.Text;
using System.Security.Cryptography;

namespace CheckinBot.Tests.Support.Teams;

/// <summary>Ids of the shapes and lengths that Teams uses, with the characters in them that must be escaped.</summary>
public static class TeamsIds
{
    /// <summary>Of Entra: a person, a tenant, a group, an app.</summary>
    public static Guid Entra() => new(RandomNumberGenerator.GetBytes(16), bigEndian: true);

    /// <summary>A person as one bot knows them, <c>29:1...</c>.</summary>
    public static string Person() => "29:1" + Opaque(64);

    /// <summary>A chat of one person with the bot, <c>a:1...</c>.</summary>
    public static string PersonalChat() => "a:1" + Opaque(90);

    public static string GroupChat() => $"19:{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}@thread.v2";

    /// <summary>A channel; a team's own id is that of its channel General.</summary>
    public static string Channel() => $"19:{Opaque(33)}1@thread.tacv2";

    /// <summary>An activity that is no message.</summary>
    public static string Event() => $"f:{Entra()}";

    /// <summary>Letters, digits, <c>-</c> and <c>_</c>, of so many random bytes.</summary>
    public static string Opaque(int bytes) => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(bytes));
}
