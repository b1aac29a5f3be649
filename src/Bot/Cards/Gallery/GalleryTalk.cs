using CheckinBot.Bot.Cards.Linking;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Turns;

namespace CheckinBot.Bot.Cards;

internal static class GalleryTalk
{
    public static IEnumerable<Gallery.Item> Of(GallerySample s)
    {
        var voice = s.Voice;
        var groups = HelpGroups.All.Select(g => g.Name).ToList();
        IReadOnlyList<HelpLine> Lines(IEnumerable<string> words) => [.. words.Select(w => new HelpLine(voice["Help.Form." + w], voice["Help.Does." + w]))];
        yield return new("help", "help", HelpCard.Render(new HelpView(voice, Lines(HelpGroups.First(leads: false)), Shared: false) { Groups = groups }));
        yield return new("help-channel", "help, in a channel", HelpCard.Render(new HelpView(voice, Lines(["status", "summary", "kpi", "scorecard", "tree"]), Shared: true)));
        foreach (var group in HelpGroups.All)
            yield return new("help-" + group.Name, "help, turned over: " + group.Name, HelpCard.Render(
                new HelpView(voice, Lines(group.Words), Shared: false) { Group = group.Name, Groups = groups }));
        yield return new("unknown-near", "A slip of the finger", TalkCards.Unknown(voice, "stauts", voice.Language == "fr" ? "statut" : "status", Place.Own));
        yield return new("unknown", "No word of ours", TalkCards.Unknown(voice, "abracadabra", null, Place.Own));
        yield return new("which-one", "Several answer to a name", TalkCards.WhichOne(voice, "rendez", ["Rendez-vous qualifiés", "Rendez-vous PME"]));
        yield return new("no-such", "Nothing answers to a name", TalkCards.NoSuch(voice, "Lune"));
        yield return new("no-such-link", "A link to nothing that is theirs to see", TalkCards.NoSuchLink(voice));
        yield return new("incomplete", "update alone", TalkCards.Incomplete(voice, "Update.Incomplete"));
        yield return new("nothing-due", "checkin with nothing due", TalkCards.NothingDue(voice));
        yield return new("not-allowed", "Somebody else's card", TalkCards.NotAllowed(voice));
        yield return new("old-button", "A button from before", TalkCards.OldButton(voice));
        yield return new("not-opened", "A window that did not open in time", TalkCards.NotOpened(voice));
        yield return new("stranger", "Somebody unknown", TalkCards.Stranger(voice));
        yield return new("link-confirm", "link, where both have work", LinkCards.Confirm(voice,
            "Claire Dubois (claire.d@nord.example)", "Claire Dubois (claire@nord.example)", GallerySample.Delivery, GallerySample.Delivery));
        yield return new("link-done", "link, done", LinkCards.Done(voice, "Claire Dubois (claire.d@nord.example)", "Claire Dubois (claire@nord.example)", "claire.d@nord.example", 3, 1));
        yield return new("link-undone", "unlink", LinkCards.Undone(voice, "Claire Dubois (claire@nord.example)"));
        yield return new("link-unknown", "link, with an account that is not known", TalkCards.Incomplete(voice, "Link.Unknown", "claire.d@nord.example"));
        yield return new("apology", "A bug", TalkCards.Apology(voice, "04Yt7cQ2ZrW9aB1xK3mN5p"));
    }
}
