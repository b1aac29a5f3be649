namespace CheckinBot.Objectives.Naming;

/// <summary>The words of a name as <see cref="IFound"/> has them, with the name: whoever compares a row with what was read asks for them again and again.</summary>
internal sealed record FoundBy(string Name, string Words)
{
    /// <param name="name">How it is called now.</param>
    /// <param name="known">What was worked out last.</param>
    public static string Of(string name, ref FoundBy? known)
    {
        if (known is not { } found || !string.Equals(found.Name, name, StringComparison.Ordinal)) known = found = new FoundBy(name, IFound.Of(name));
        return found.Words;
    }
}
