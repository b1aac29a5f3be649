using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Cards.Troubles;

/// <param name="Voice">The admin's.</param>
/// <param name="Delivery">The message.</param>
/// <param name="Platform">"Teams" or "Slack".</param>
/// <param name="Code">The platform's own word for what it refuses.</param>
public sealed record TroubleView(Voice Voice, Guid Delivery, string Platform, string Code);

/// <summary>A platform refuses what only an admin can allow: what happens to people meanwhile, why, and where to mend it.</summary>
public static class TroubleCard
{
    /// <summary>
    /// The codes of which we know more than their name. Source: the status codes on Microsoft's page about messages in bot conversations;
    /// the errors on Slack's page of chat.postMessage.
    /// </summary>
    private static readonly string[] Known =
    [
        "BotDisabledByAdmin", "NotEnoughPermissions", "MessageWritesBlocked", "BotNotRegistered", "InvalidBotApiHost",
        "messages_tab_disabled", "missing_scope", "not_in_channel", "uninstalled",
    ];

    public static Card Render(TroubleView view)
    {
        var voice = view.Voice;
        var key = "Trouble." + (Known.Contains(view.Code) ? view.Code : "Other");
        var title = voice.Say("Trouble.Title", view.Platform);
        return voice.Card(title,
            Lines.Marked("!", TextColor.Attention, title, voice.Say("Trouble.Code", view.Code), strong: true),
            Lines.Plain(voice.Say(key, view.Platform)),
            Lines.Plain(voice.Say(key + "Do", view.Platform)),
            Lines.Quiet(voice["Trouble.Then"]) with { Spacing = Spacing.Medium },
            Buttons.Row(voice.Press("Button.Why", "why", view.Delivery)));
    }
}
