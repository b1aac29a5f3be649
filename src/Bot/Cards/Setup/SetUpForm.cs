using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Cards.Setup;

/// <param name="Voice">The team's.</param>
/// <param name="Delivery">The message in the team's channel.</param>
/// <param name="Team">Its name.</param>
/// <param name="Members">Who may lead, by name; the first hundred are shown.</param>
/// <param name="Given">What was answered before; null the first time.</param>
public sealed record SetUpFormView(Voice Voice, Guid Delivery, string Team, IReadOnlyList<SetUpMember> Members, SetUpGiven? Given = null);

public sealed record SetUpMember(Guid Id, string Name);

/// <summary>What stands, in the words that would say it again.</summary>
/// <param name="Lead">Who leads; null when nobody does.</param>
/// <param name="Meeting">When it meets.</param>
/// <param name="Lines">The objectives, one a line.</param>
/// <param name="Version">What the form shows, in one id: the button names it, so that two people who edit at once do not undo each other.</param>
public sealed record SetUpGiven(Guid? Lead, string Meeting, string Lines, Guid Version);

/// <summary>Three questions set a team up in its own channel: who leads, when it meets, what it wants.</summary>
public static class SetUpForm
{
    public const int MostMembers = 100;

    public static Card Render(SetUpFormView view)
    {
        var (voice, given, id) = (view.Voice, view.Given, view.Delivery);
        var title = voice.Say("SetUp.Title", view.Team);
        return voice.Card(title,
            Lines.Head(title, voice["SetUp.Who"]),
            new InputChoiceSet([.. view.Members.Take(MostMembers).Select(m => new Choice(m.Name, ShortId.Of(m.Id)))])
            {
                Id = InputIds.Lead(id), Label = voice["SetUp.Lead"], Style = "compact", Value = given?.Lead is { } lead ? ShortId.Of(lead) : null, Spacing = Spacing.Medium,
            },
            new InputText
            {
                Id = InputIds.Meeting(id), Label = voice["SetUp.Meeting"], Placeholder = voice["SetUp.MeetingExample"], Value = given?.Meeting, MaxLength = 60,
            },
            new InputText
            {
                Id = InputIds.Lines(id), Label = voice["SetUp.Lines"], Placeholder = voice["SetUp.LinesExample"], Value = given?.Lines, IsMultiline = true, MaxLength = 2000,
            },
            Lines.Quiet(voice["SetUp.LinesForms"]) with { Spacing = Spacing.Small },
            given is null
                ? Buttons.Row(voice.Save("Button.Save", "set-up", id))
                : Buttons.Row(voice.Save("Button.Save", "set-up-change", id, given.Version), voice.Press("Button.Back", "set-up-back", id)),
            Lines.Quiet(voice["SetUp.Then"]) with { Spacing = Spacing.Medium });
    }
}
