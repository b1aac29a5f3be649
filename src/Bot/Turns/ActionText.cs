namespace CheckinBot.Bot.Turns;

/// <summary>
/// What a button says when it is pressed: <c>verb/id[/id]</c>, ids being UUIDs in 22 base-62 characters. It comes back from the
/// client and can be forged, so it names things and grants nothing: whoever receives it asks <see cref="May"/> again.
/// </summary>
public sealed record ActionText(string Verb, params IReadOnlyList<Guid> Ids)
{
    /// <summary>Slack's and Teams' limits both hold it.</summary>
    public const int MaxLength = 150;

    /// <summary>What it names first, as a rule the delivery whose card was pressed.</summary>
    public Guid? First => Ids.Count > 0 ? Ids[0] : null;

    public static ActionText? Read(string? text)
    {
        if (text is null or { Length: 0 or > MaxLength } || !text.All(char.IsAscii)) return null;
        var parts = text.Split('/');
        if (parts[0].Length == 0 || !parts[0].All(c => char.IsAsciiLetterLower(c) || c == '-')) return null;
        var ids = new List<Guid>();
        foreach (var part in parts[1..])
        {
            if (ShortId.Read(part) is not { } id) return null;
            ids.Add(id);
        }
        return new ActionText(parts[0], ids);
    }

    public static string Of(string verb, params ReadOnlySpan<Guid> ids)
    {
        var text = verb;
        foreach (var id in ids) text += "/" + ShortId.Of(id);
        return text.Length <= MaxLength ? text : throw new ArgumentException($"The action '{verb}' is longer than {MaxLength} characters.", nameof(verb));
    }

    public override string ToString() => Of(Verb, [.. Ids]);
}
