using CheckinBot.Bot.Cards.Writing;
using CheckinBot.Bot.Turns;

namespace CheckinBot.Bot.Cards;

/// <summary>The ids of the inputs, <c>field.id</c>: what a card asks under and what a command reads the answer by.</summary>
public static class InputIds
{
    /// <summary>The number of a key result, as the person types it.</summary>
    public static string Value(Guid keyResult) => "value." + ShortId.Of(keyResult);

    /// <summary><c>OnTrack</c>, <c>AtRisk</c> or <c>OffTrack</c>.</summary>
    public static string Confidence(Guid keyResult) => "confidence." + ShortId.Of(keyResult);

    /// <summary>Which of several readings of a number is meant, as an invariant number.</summary>
    public static string Sure(Guid keyResult) => "sure." + ShortId.Of(keyResult);

    /// <summary>The one note of a check-in card.</summary>
    public static string Note(Guid delivery) => "note." + ShortId.Of(delivery);

    /// <summary>Why a gap is muted.</summary>
    public static string Reason(Guid episode) => "reason." + ShortId.Of(episode);

    /// <summary>Until when a gap is muted, an ISO date.</summary>
    public static string Until(Guid episode) => "until." + ShortId.Of(episode);

    /// <summary>Who leads a team that is set up: the person's id in 22 characters.</summary>
    public static string Lead(Guid delivery) => "lead." + ShortId.Of(delivery);

    /// <summary>When a team meets, in words.</summary>
    public static string Meeting(Guid delivery) => "meeting." + ShortId.Of(delivery);

    /// <summary>A team's objectives, one a line.</summary>
    public static string Lines(Guid delivery) => "lines." + ShortId.Of(delivery);

    /// <summary>Which key result a note is about.</summary>
    public static string About(Guid person) => "about." + ShortId.Of(person);

    /// <summary>Which objective an objective serves: its id in 22 characters, or <c>none</c>.</summary>
    public static string Serves(Guid objective) => "serves." + ShortId.Of(objective);

    /// <summary>Which key result one leads to.</summary>
    public static string LeadsTo(Guid keyResult) => "leads." + ShortId.Of(keyResult);

    /// <summary>Which objective of another team a key result is to contribute to.</summary>
    public static string Gives(Guid keyResult) => "gives." + ShortId.Of(keyResult);

    /// <summary>An owner's reply to a lead.</summary>
    public static string Text(Guid delivery) => "text." + ShortId.Of(delivery);

    /// <summary>The bounds of a band, of a key result that is revised.</summary>
    public static string Low(Guid keyResult) => "low." + ShortId.Of(keyResult);

    public static string High(Guid keyResult) => "high." + ShortId.Of(keyResult);

    /// <summary>What a key result is about, in words.</summary>
    public static string Scope(Guid keyResult) => "scope." + ShortId.Of(keyResult);

    /// <summary>Who is to carry a key result: the person's id in 22 characters.</summary>
    public static string Owner(Guid keyResult) => "owner." + ShortId.Of(keyResult);

    /// <summary>Whether a key result counts for variable pay, <c>True</c> or <c>False</c>.</summary>
    public static string Pay(Guid keyResult) => "pay." + ShortId.Of(keyResult);

    /// <summary>What becomes of a key result that has ended: a name of <c>Ending</c>.</summary>
    public static string Next(Guid keyResult) => "next." + ShortId.Of(keyResult);

    /// <summary>The grade of a key result, as typed.</summary>
    public static string Score(Guid keyResult) => "score." + ShortId.Of(keyResult);

    /// <summary>How the way of a key result is spread over time: a name of <c>PaceText</c>, or <c>auto</c>.</summary>
    public static string Pace(Guid keyResult) => "pace." + ShortId.Of(keyResult);

    /// <summary>The numbers that this takes, as typed.</summary>
    public static string PaceNumbers(Guid keyResult) => "steps." + ShortId.Of(keyResult);

    /// <summary>At which value of a key result its objective has done its work, as typed.</summary>
    public static string Tipping(Guid keyResult) => "tipping." + ShortId.Of(keyResult);

    /// <summary>Which orientation is proposed then.</summary>
    public static string Then(Guid keyResult) => "then." + ShortId.Of(keyResult);

    /// <summary>A setting of a person, a team or an organisation: <c>set-zone.id</c>.</summary>
    public static string Setting(string name, Guid of) => $"set-{name}." + ShortId.Of(of);

    /// <summary>In which perspective of the scorecard an objective stands.</summary>
    public static string Perspective(Guid objective) => "perspective." + ShortId.Of(objective);

    /// <summary>How far an organisation has come, which way it goes, what kind of company it is, and what somebody does there: what <c>start</c> asks.</summary>
    public static string Maturity(Guid person) => "maturity." + ShortId.Of(person);

    public static string Orientation(Guid person) => "orientation." + ShortId.Of(person);

    public static string Profile(Guid person) => "profile." + ShortId.Of(person);

    public static string Role(Guid person) => "role." + ShortId.Of(person);

    /// <summary>A field of the form that writes a key result.</summary>
    public static string Of(GoalField field, Guid form) => field switch
    {
        GoalField.WhichFrom => "which-from.",
        GoalField.WhichTo => "which-to.",
        GoalField.WhichDue => "which-due.",
        GoalField.PaceNumbers => "steps.",
        _ => field.ToString().ToLowerInvariant() + ".",
    } + ShortId.Of(form);
}
