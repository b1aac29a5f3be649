using CheckinBot.Bot.Cards;
using CheckinBot.Bot.Commands.Status;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drafting;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Bot.Commands.Setup;

/// <summary>The three answers read, or what is wrong with each of them.</summary>
public sealed class ReadSetUp
{
    private const int MostLines = 10, MostProblems = 3, Quoted = 50;

    private readonly Voice voice;
    private readonly IReadOnlyList<Person> members;

    private ReadSetUp(Voice voice, IReadOnlyList<Person> members) => (this.voice, this.members) = (voice, members);

    public Guid Lead { get; private set; }

    /// <summary>Null: the team does not meet.</summary>
    public ReadMeeting.Weekly? Meeting { get; private set; }

    public List<(Draft Draft, Guid Owner)> Lines { get; } = [];

    /// <summary>By input id.</summary>
    public Dictionary<string, string> Problems { get; } = [];

    /// <param name="voice">The team's: its language tells which reading of a number comes first.</param>
    /// <param name="delivery">The form's message.</param>
    /// <param name="members">Who is in the team: any of them may lead and carry.</param>
    /// <param name="inputs">What was sent.</param>
    public static ReadSetUp From(Voice voice, Guid delivery, IReadOnlyList<Person> members, IReadOnlyDictionary<string, string> inputs)
    {
        var read = new ReadSetUp(voice, members);
        var lead = ShortId.Read(inputs.GetValueOrDefault(InputIds.Lead(delivery)) ?? "");
        if (members.Any(m => m.Id == lead)) read.Lead = lead!.Value;
        else read.Problems[InputIds.Lead(delivery)] = voice["SetUp.LeadMissing"];

        switch (ReadMeeting.From(inputs.GetValueOrDefault(InputIds.Meeting(delivery))))
        {
            case ReadMeeting.Weekly weekly:
                read.Meeting = weekly;
                break;
            case ReadMeeting.Refused { Fault: var fault }:
                read.Problems[InputIds.Meeting(delivery)] = voice["SetUp.Meeting" + fault];
                break;
        }
        if (read.Take(inputs.GetValueOrDefault(InputIds.Lines(delivery)) ?? "") is { Length: > 0 } problem) read.Problems[InputIds.Lines(delivery)] = problem;
        return read;
    }

    private string Take(string typed)
    {
        var lines = typed.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).ToList();
        if (lines.Count == 0) return voice["SetUp.LinesNone"];
        if (lines.Count > MostLines) return voice.Say("SetUp.LinesTooMany", MostLines, lines.Count);
        return string.Join("\n", lines.Select(TakeLine).OfType<string>().Take(MostProblems));
    }

    /// <summary>Null when the line was taken.</summary>
    private string? TakeLine(string line) => ReadObjectiveLine.From(line, voice.Language) switch
    {
        ReadObjectiveLine.Read { Draft: var draft } => TakeDraft(line, draft),
        ReadObjectiveLine.Refused { Fault: var fault } => Problem(line, fault.ToString()),
        _ => throw new InvalidOperationException("A line is read or refused."),
    };

    private string? TakeDraft(string line, Draft draft)
    {
        if (Lines.Any(l => l.Draft.Likeness == draft.Likeness)) return Problem(line, "Twice");
        if (draft.Owner is null)
        {
            Lines.Add((draft, Lead));
            return null;
        }
        var meant = PersonReference.Read(draft.Owner) is { } id ? [.. members.Where(m => m.Id == id)] : Names.Match(members, m => m.Name, draft.Owner);
        if (meant is not [var owner]) return Problem(line, meant.Count == 0 ? "Who" : "Which", draft.Owner);
        Lines.Add((draft, owner.Id));
        return null;
    }

    private string Problem(string line, string what, string? more = null) =>
        voice.Say("SetUp.Line" + what, voice.Quoted(line.Length > Quoted ? line[..Quoted] + "…" : line), more);
}
