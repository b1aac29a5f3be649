using CheckinBot.Bot.Commands.Status;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Naming;
using CheckinBot.Objectives.Numbers;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Commands.Updates;

/// <summary><c>meetings 24 risk a vacant post</c> taken apart: which key result, what number, how confident, what note.</summary>
/// <param name="Found">The key results that the name may mean.</param>
/// <param name="Value">The number as typed; null when none was found.</param>
/// <param name="Confidence">After the number: on, risk or off, in either language.</param>
/// <param name="Note">What follows.</param>
public sealed record ReadUpdate(IReadOnlyList<KeyResult> Found, string? Value, Confidence? Confidence, string? Note)
{
    /// <summary>A number may be typed in up to this many words: <c>1 234 567 €</c>.</summary>
    private const int MostWords = 4;

    private static readonly Dictionary<string, Confidence> Confidences = new()
    {
        ["on"] = Objectives.Checkins.Confidence.OnTrack, ["oui"] = Objectives.Checkins.Confidence.OnTrack, ["yes"] = Objectives.Checkins.Confidence.OnTrack,
        ["ok"] = Objectives.Checkins.Confidence.OnTrack,
        ["risk"] = Objectives.Checkins.Confidence.AtRisk, ["risque"] = Objectives.Checkins.Confidence.AtRisk, ["incertain"] = Objectives.Checkins.Confidence.AtRisk,
        ["off"] = Objectives.Checkins.Confidence.OffTrack, ["non"] = Objectives.Checkins.Confidence.OffTrack, ["no"] = Objectives.Checkins.Confidence.OffTrack,
    };

    /// <summary>The longest name that still means something of mine and is followed by a number: titles may hold numbers themselves.</summary>
    public static ReadUpdate From(Voice voice, IReadOnlyList<KeyResult> mine, string typed)
    {
        var words = typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var named = words.Length - 1; named >= 1; named--)
        {
            var found = Names.Match(mine, k => k.Title, string.Join(' ', words[..named]));
            if (found.Count == 0) continue;
            for (var length = Math.Min(MostWords, words.Length - named); length >= 1; length--)
            {
                var number = string.Join(' ', words[named..(named + length)]);
                if (ReadNumber.From(number, voice.Language, null) is not ReadNumber.Unreadable)
                    return new ReadUpdate(found, number, ConfidenceIn(words, named + length), NoteIn(words, named + length));
            }
        }
        return new ReadUpdate(Names.Match(mine, k => k.Title, typed), null, null, null);
    }

    private static Confidence? ConfidenceIn(string[] words, int at) =>
        at < words.Length && Confidences.TryGetValue(Fold.Name(words[at]), out var confidence) ? confidence : null;

    private static string? NoteIn(string[] words, int at)
    {
        var note = string.Join(' ', words[(ConfidenceIn(words, at) is null ? at : at + 1)..]);
        return note.Length == 0 ? null : note;
    }
}
