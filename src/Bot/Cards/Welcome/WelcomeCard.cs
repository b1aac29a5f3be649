using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Escalating;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Cards.Welcome;

/// <param name="Voice">The reader's.</param>
/// <param name="Delivery">The message.</param>
/// <param name="Name">What they are called by.</param>
/// <param name="Teams">The names of their teams, which see their answers; empty when no team has them.</param>
/// <param name="Next">When they are next asked, and for how many numbers; null when nothing is.</param>
public sealed record WelcomeView(Voice Voice, Guid Delivery, string Name, IReadOnlyList<string> Teams, WelcomeNext? Next)
{
    /// <summary>To whom named escalation names what they carry; null where it is off.</summary>
    public NamedAbove? Named { get; init; }
}

public sealed record WelcomeNext(LocalTime At, int Numbers);

/// <summary>The one first message: what this is, when it comes, who reads the answers.</summary>
public static class WelcomeCard
{
    public static Card Render(WelcomeView view)
    {
        var voice = view.Voice;
        return voice.Card(voice.Say("Welcome.Summary", view.Name),
            Lines.Head(voice.Say("Welcome.Hello", view.Name)),
            Lines.Plain(voice["Welcome.What"]),
            Lines.Strong(When(view)) with { Spacing = Spacing.Medium },
            view.Teams.Count > 0 ? Lines.Quiet(voice.SeenBy(view.Teams)) : null,
            NamedAbove.Line(voice, view.Named),
            Buttons.Row(
                view.Next is null ? null : voice.Primary("Welcome.CheckIn", "checkin"),
                view.Teams.Count > 0 ? voice.Press("Welcome.Status", "my-status") : null,
                voice.Press("Welcome.Help", "help")),
            Buttons.Row(voice.Press("Button.Why", "why", view.Delivery)) with { Spacing = Spacing.Small });
    }

    private static string When(WelcomeView view) => view switch
    {
        { Teams.Count: 0 } => view.Voice["Welcome.NoTeam"],
        { Next: { At: var at, Numbers: var numbers } } => view.Voice.Count("Welcome.Next", numbers, view.Voice.LongDay(at.Day), view.Voice.Hour(at.Hour)),
        _ => view.Voice["Welcome.Nothing"],
    };
}
