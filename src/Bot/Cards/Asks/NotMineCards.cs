using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;

namespace CheckinBot.Bot.Cards.Asks;

/// <summary><i>Not mine</i>: which one, whose it is to be, and what its lead is told where that is not known.</summary>
public static class NotMineCards
{
    /// <summary>The choice that leaves it to the lead.</summary>
    public const string Lead = "lead";

    private const int MostPeople = 99;

    /// <summary>A button for each key result of the card.</summary>
    public static Card Which(Voice voice, Guid delivery, IReadOnlyList<Standing> items) => voice.Card(voice["NotMine.Which"],
    [
        Lines.Strong(voice["NotMine.Which"]),
        Lines.Quiet(voice["NotMine.Then"]),
        .. items.Select(i => Buttons.Row(Buttons.Press(i.KeyResult.Called(), "not-mine-this", delivery, i.KeyResult.Id)) with { Spacing = Spacing.Small }),
        Buttons.Row(voice.Press("Button.Back", "open", delivery)) with { Separator = true },
    ]);

    /// <summary>Asks whose it is to be.</summary>
    /// <param name="voice">The reader's.</param>
    /// <param name="delivery">The check-in card.</param>
    /// <param name="standing">The key result.</param>
    /// <param name="people">Who may take it.</param>
    /// <param name="lead">Whether it may be left to the lead.</param>
    public static Card Whom(Voice voice, Guid delivery, Standing standing, IReadOnlyList<(Guid Id, string Name)> people, bool lead)
    {
        var (title, id) = (voice.Say("NotMine.Whom", standing.KeyResult.Called()), standing.KeyResult.Id);
        return voice.Card(title,
            Lines.Strong(title),
            Lines.Quiet(voice["NotMine.Then"]),
            new InputChoiceSet(
            [
                .. people.Take(MostPeople).Select(p => new Choice(p.Name, ShortId.Of(p.Id))),
                .. lead ? [new Choice(voice["NotMine.LeadOnly"], Lead)] : Array.Empty<Choice>(),
            ]) { Id = InputIds.Owner(id), Label = voice["NotMine.To"], Style = "compact" },
            Buttons.Row(voice.Save("NotMine.Give", "not-mine-give", delivery, id), voice.Press("Button.Back", "open", delivery)));
    }

    /// <summary>It is proposed; somebody has to accept.</summary>
    public static Card Given(Voice voice, Guid delivery, Standing standing, string to, string waits)
    {
        var said = voice.Say("NotMine.Given", to, standing.KeyResult.Called());
        return voice.Card(said, Lines.Strong(said), Lines.Plain(voice.Say("NotMine.Waits", waits)), Buttons.Row(voice.Press("Button.Back", "open", delivery)));
    }

    /// <summary>To the lead, who can give it to somebody else.</summary>
    /// <param name="voice">The lead's.</param>
    /// <param name="delivery">The message.</param>
    /// <param name="person">Who says so.</param>
    /// <param name="standing">The key result.</param>
    /// <param name="seen">Whether the lead has acknowledged it.</param>
    public static Card Told(Voice voice, Guid delivery, string person, Standing standing, bool seen)
    {
        var said = voice.Say("NotMine.Told", person, standing.KeyResult.Called());
        return voice.Card(said,
            Lines.Strong(said),
            Lines.Plain(voice.Where(standing)),
            Lines.Quiet(voice["NotMine.ToldDo"]) with { Spacing = Spacing.Small },
            seen ? Lines.Quiet(voice["NotMine.Seen"]) : null,
            Buttons.Row(seen ? null : voice.Primary("NotMine.See", "seen", delivery), voice.Press("NotMine.Assign", "revise", standing.KeyResult.Id)),
            Buttons.Row(voice.Press("Button.Why", "why", delivery)) with { Spacing = Spacing.Small });
    }
}
