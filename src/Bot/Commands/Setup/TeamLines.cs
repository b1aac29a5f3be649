using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CheckinBot.Bot.Cards.Setup;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drafting;
using CheckinBot.Objectives.Naming;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Setup;

/// <summary>An objective that a team wrote in its channel, with the one key result that measures it. What came from a workbook is none of these.</summary>
public sealed record TeamLine(Objective Objective, KeyResult KeyResult)
{
    private const string Mark = "line/";

    /// <summary>A key that sorts by where the line stands: ids made in one moment have no order.</summary>
    public static string KeyOf(int at, Guid id) => string.Create(CultureInfo.InvariantCulture, $"{Mark}{at:00}/{ShortId.Of(id)}");

    /// <summary>Those of a cycle, closed ones too; of the newest cycle that has any when none is named. In the order they were written.</summary>
    public static async Task<List<TeamLine>> All(AppDb db, Guid team, Guid? cycle, CancellationToken cancel)
    {
        var rows = await (from o in db.Objectives
                          join k in db.KeyResults on o.Id equals k.ObjectiveId
                          join c in db.Cycles on o.CycleId equals c.Id
                          where o.TeamId == team && o.Key.StartsWith(Mark) && (cycle == null || c.Id == cycle)
                          orderby o.Key
                          select new { o, k, c.Start }).ToListAsync(cancel);
        var newest = rows.Where(r => r.o.ClosedOn is null).Select(r => r.Start).DefaultIfEmpty().Max();
        return [.. rows.Where(r => cycle is not null || r.Start == newest).Select(r => new TeamLine(r.o, r.k))];
    }

    public bool IsOpen => Objective.ClosedOn is null;

    /// <summary>By what a line that was edited is known again.</summary>
    public string Likeness(Voice voice) =>
        ReadObjectiveLine.From(Objective.Title, voice.Language) is ReadObjectiveLine.Read read ? read.Draft.Likeness : Fold.Name(Objective.Title);

    /// <summary>Whether it says just that already.</summary>
    public bool Says(Draft draft, Guid owner) => IsOpen && Objective.Title == draft.Line && KeyResult.OwnerId == owner && Measures(draft);

    /// <summary>The line as it would be typed: as it was, unless its figures have changed elsewhere since.</summary>
    public string Text(Voice voice, Team team, IReadOnlyList<Person> members)
    {
        var line = ReadObjectiveLine.From(Objective.Title, voice.Language) is ReadObjectiveLine.Read read && Measures(read.Draft)
            ? Objective.Title
            : $"{KeyResult.Title}: {Figures(voice)}";
        if (KeyResult.OwnerId == team.LeadId || members.FirstOrDefault(m => m.Id == KeyResult.OwnerId) is not { } owner) return line;
        return $"{line} @{(members.Count(m => m.FirstName == owner.FirstName) == 1 ? owner.FirstName : owner.Name)}";
    }

    /// <summary>What a form that shows these would show, in one id.</summary>
    public static Guid Version(Team team, IEnumerable<TeamLine> lines)
    {
        var shown = string.Join('\n', lines.Where(l => l.IsOpen).Select(l => $"{l.Objective.Id} {l.Objective.Title} {l.KeyResult.OwnerId}"));
        return new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{team.LeadId} {team.MeetingDay} {team.MeetingTime:O}\n{shown}")).AsSpan(0, 16));
    }

    private bool Measures(Draft draft) =>
        (KeyResult.Kind, KeyResult.Unit, KeyResult.Baseline, KeyResult.Target, KeyResult.BandLow, KeyResult.BandHigh)
        == (draft.Kind, draft.Unit, draft.Baseline, draft.Target, draft.BandLow, draft.BandHigh)
        && (KeyResult.Kind != Kind.PerPeriod || KeyResult.Every == draft.Every);

    private string Figures(Voice voice) => KeyResult.Kind switch
    {
        Kind.Level => $"{voice.Figure(KeyResult, KeyResult.Baseline)} → {voice.Figure(KeyResult, KeyResult.Target)}",
        Kind.PerPeriod or Kind.Band => voice.Goal(KeyResult),
        _ => voice.Figure(KeyResult, KeyResult.Target),
    };
}
