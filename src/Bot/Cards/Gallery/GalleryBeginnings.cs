using CheckinBot.Bot.Cards.Asks;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Setup;
using CheckinBot.Bot.Cards.Troubles;
using CheckinBot.Bot.Cards.Welcome;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using static CheckinBot.Bot.Cards.GallerySample;

namespace CheckinBot.Bot.Cards;

internal static class GalleryBeginnings
{
    private static readonly LocalTime Asked = new(new(2026, 11, 26), new(16, 0)), Summary = new(new(2026, 11, 30), new(9, 0)), Meeting = new(new(2026, 11, 30), new(9, 30));

    public static IEnumerable<Gallery.Item> Of(GallerySample s)
    {
        foreach (var item in SetUp(s)) yield return item;
        var welcome = new WelcomeView(s.Voice, Delivery, "Claire", [s.Sales], new WelcomeNext(Asked, 3));
        yield return new("welcome", "The first message to somebody who has just got the bot", WelcomeCard.Render(welcome));
        yield return new("welcome-nothing", "The same, with nothing agreed yet", WelcomeCard.Render(welcome with { Next = null }));
        yield return new("welcome-no-team", "The same, to somebody on no team", WelcomeCard.Render(welcome with { Teams = [], Next = null }));
        yield return new("welcome-named", "The same, where named escalation is on", WelcomeCard.Render(welcome with { Named = new(Thursday, ["Hélène Roy"], []) }));
        foreach (var code in new[] { "BotDisabledByAdmin", "NotEnoughPermissions", "MessageWritesBlocked", "BotNotRegistered", "InvalidBotApiHost", "ConversationBlocked" })
            yield return new("trouble-" + code, "An admin is told what the platform refuses: " + code, TroubleCard.Render(new TroubleView(s.Voice, Delivery, "Teams", code)));
        yield return new("why-trouble", "Why an admin is told", WhyCard.Render(s.Voice, Delivery, Storage.Ledger.DeliveryKind.Trouble, []));
    }

    private static IEnumerable<Gallery.Item> SetUp(GallerySample s)
    {
        var members = new[] { "Claire Dubois", "Hugo Petit", "Inès Benali", "Marc Lefèvre" }
            .Select((name, at) => new SetUpMember(new Guid($"0198f000-0000-7000-8000-{90 + at:000000000000}"), name)).ToList();
        var form = new SetUpFormView(s.Voice, Delivery, s.Sales, members);
        var (meeting, lines) = s.Voice.Language == "fr"
            ? ("lundi 9 h 30", Typography.Of("fr", "60 rendez-vous qualifiés @Claire\nChurn de 6 % à 5 %\n40 appels par semaine"))
            : ("Monday 9:30", "60 qualified meetings @Claire\nChurn from 6% to 5%\n40 calls a week");
        yield return new("set-up", "Three questions in the channel of a new team", SetUpForm.Render(form));
        yield return new("set-up-problems", "What could not be read", Problems(s, form));
        yield return new("set-up-edit", "The same again, to change it", SetUpForm.Render(form with { Given = new SetUpGiven(members[3].Id, meeting, lines, EpisodeId) }));
        yield return new("set-up-done", "What was understood", SetUpReceipt.Render(new SetUpReceiptView(s.Voice, Delivery, s.Sales, "Marc Lefèvre", Meeting,
            [
                new(s.Meetings().KeyResult, "Claire"), new(s.Churn.KeyResult, "Marc"), new(s.Calls().KeyResult, "Inès"),
                new(s.Margin.KeyResult, "Marc"), new(s.Website, "Hugo"),
            ],
            Asked, Summary) { Review = Team }));
    }

    private static Card Problems(GallerySample s, SetUpFormView form)
    {
        var said = s.Voice.Language == "fr" ? ("un lundi sur deux", "NPS 60") : ("every other Monday", "NPS 60");
        return SetUpForm.Render(form).With(
            new Dictionary<string, string>
            {
                [InputIds.Lead(Delivery)] = s.Voice["SetUp.LeadMissing"],
                [InputIds.Meeting(Delivery)] = s.Voice["SetUp.MeetingUnknown"],
                [InputIds.Lines(Delivery)] = s.Voice.Say("SetUp.LineNoStart", s.Voice.Quoted(said.Item2)),
            },
            new Dictionary<string, string> { [InputIds.Meeting(Delivery)] = said.Item1, [InputIds.Lines(Delivery)] = said.Item2 });
    }
}
