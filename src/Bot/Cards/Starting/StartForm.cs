using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Connectors.StartingPoints;
using CheckinBot.Objectives.Lenses;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Cards.Starting;

/// <param name="Voice">The reader's.</param>
/// <param name="Person">The reader.</param>
/// <param name="Roles">In the order in which they are offered.</param>
public sealed record StartView(Voice Voice, Guid Person, IReadOnlyList<Role> Roles)
{
    /// <summary>The values of what was chosen already; null for nothing yet.</summary>
    public string? Maturity { get; init; }
    public string? Orientation { get; init; }
    public string? Profile { get; init; }
    public string? Role { get; init; }
}

/// <summary>Four questions, each with a few answers: nobody starts from an empty page.</summary>
public static class StartForm
{
    /// <summary>All three orientations at once.</summary>
    public const string Mix = "Mix";

    public static Card Render(StartView view)
    {
        var voice = view.Voice;
        return voice.Card(voice["Start.Head"],
        [
            Lines.Head(voice["Start.Head"], voice["Start.Why"]),
            Ask(view, "Start.Maturity", InputIds.Maturity(view.Person), view.Maturity, Enum.GetNames<Maturity>().Select(m => new Choice(voice["Maturity." + m], m))),
            Ask(view, "Start.Orientation", InputIds.Orientation(view.Person), view.Orientation,
                Enum.GetNames<Orientation>().Select(o => new Choice(voice["Start.Goes" + o], o)).Append(new Choice(voice["Start.GoesMix"], Mix))),
            Ask(view, "Start.Profile", InputIds.Profile(view.Person), view.Profile, Enum.GetNames<Profile>().Select(p => new Choice(voice["Profile." + p], p))),
            Ask(view, "Start.Role", InputIds.Role(view.Person), view.Role, view.Roles.Select(r => new Choice(r.In(voice.Language), r.Key))),
            Buttons.Row(voice.Save("Start.Show", "start-show")),
        ]);
    }

    private static InputChoiceSet Ask(StartView view, string label, string id, string? value, IEnumerable<Choice> choices) =>
        new([.. choices]) { Id = id, Label = view.Voice[label], Style = "compact", Value = value, Spacing = Spacing.Medium };
}
