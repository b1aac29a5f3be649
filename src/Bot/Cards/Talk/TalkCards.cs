using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Cards.Talk;

/// <summary>What is said when a turn cannot be done as asked: one sentence of what is so, one of what to do.</summary>
public static class TalkCards
{
    /// <summary>Somebody whom the organisation does not know: they see nothing, and learn whom to ask.</summary>
    public static Card Stranger(Voice voice) => Two(voice, "Talk.Stranger", "Talk.StrangerDo");

    /// <summary>A bug of ours. The id finds it in the log.</summary>
    public static Card Apology(Voice voice, string turn) =>
        voice.Card(voice["Talk.Apology"], Lines.Strong(voice["Talk.Apology"]), Lines.Quiet(voice.Say("Talk.ApologyDo", turn)));

    /// <summary>A button of a card from before, whose meaning is gone.</summary>
    public static Card OldButton(Voice voice) => Two(voice, "Talk.OldButton", "Talk.OldButtonDo");

    /// <summary>A window that the platform lets open for a moment only, and the moment had passed.</summary>
    public static Card NotOpened(Voice voice) => Two(voice, "Talk.NotOpened", "Talk.NotOpenedDo");

    public static Card NotAllowed(Voice voice) => Two(voice, "Talk.NotAllowed", "Talk.NotAllowedDo");

    public static Card Unknown(Voice voice, string typed, string? nearest, Place place)
    {
        var said = voice.Say("Talk.Unknown", Cut.To(typed, 60));
        var form = place.Shared ? "@CheckinBot " : "";
        return voice.Card(said, Lines.Strong(said), Lines.Plain(nearest is null
            ? voice.Say("Talk.UnknownDo", form + voice["Talk.HelpWord"])
            : voice.Say("Talk.Nearest", form + nearest)));
    }

    /// <summary>A word that needs more behind it, with an example that works.</summary>
    public static Card Incomplete(Voice voice, string key, params object?[] with) =>
        voice.Card(voice.Say(key, with), Lines.Plain(voice.Say(key, with)), Lines.Quiet(voice[key + "Do"]));

    /// <summary>Several things answer to that name.</summary>
    public static Card WhichOne(Voice voice, string typed, IReadOnlyList<string> names)
    {
        const int most = 8;
        var said = voice.Say("Talk.WhichOne", typed);
        return voice.Card(said,
        [
            Lines.Strong(said),
            .. names.Take(most).Select(n => Lines.Plain("• " + Cut.To(n, Cut.Title)) with { Spacing = Spacing.Small }),
            names.Count > most ? Lines.Quiet(voice.Count("Talk.AndMore", names.Count - most)) : null,
        ]);
    }

    public static Card NoSuch(Voice voice, string typed)
    {
        var said = voice.Say("Talk.NoSuch", PersonReference.Readable(typed));
        return voice.Card(said, Lines.Strong(said), Lines.Plain(voice["Talk.NoSuchDo"]));
    }

    /// <summary>A link that leads to nothing, or to what is not for this reader: they are not told which.</summary>
    public static Card NoSuchLink(Voice voice) => Two(voice, "Talk.NoSuchLink", "Talk.NoSuchLinkDo");

    public static Card NothingDue(Voice voice) => Two(voice, "Talk.NothingDue", "Talk.NothingDueDo");

    private static Card Two(Voice voice, string what, string then) => voice.Card(voice[what], Lines.Strong(voice[what]), Lines.Plain(voice[then]));
}
