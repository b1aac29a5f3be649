using CheckinBot.Bot.Cards.Checkins;
using CheckinBot.Bot.Cards.Escalating;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Deliveries;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.People;
using CheckinBot.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Escalating;

/// <summary>Whoever may be named above reads so beforehand: in their first message, and on each card that asks them.</summary>
public static class WarnOwner
{
    /// <summary>The card with what named escalation makes of it; as it is where that is off.</summary>
    internal static async Task<PromptView> On(Scene scene, CheckinCard card, PromptView view, CancellationToken cancel)
    {
        if (scene.To!.Organisation.EscalatesSince is null) return view;
        var teams = scene.To.AllTeams.Where(t => scene.To.Organisation.VisibilityOf(t) != Visibility.Protected && card.Asked.Any(s => s.Objective.TeamId == t.Id && !s.Objective.Private)).ToList();
        if (await Of(scene, teams, cancel) is not var (named, names)) return view;
        var looming = new List<(Standing, string)>();
        foreach (var team in teams)
            if (Escalation.Above(team, scene.To.AllTeams) is { } above && names.TryGetValue(above, out var name))
                foreach (var standing in await Escalation.Looming(scene.Db, team, card.Open.Where(s => s.Objective.TeamId == team.Id), card.Week, scene.Now, cancel))
                    looming.Add((standing, name));
        return view with { Named = named with { Looming = looming } };
    }

    /// <summary>Of these teams, with nothing looming; null where it is off or nobody is named to anybody.</summary>
    internal static async Task<(NamedAbove Named, Dictionary<Guid, string> Names)?> Of(Scene scene, IEnumerable<Team> teams, CancellationToken cancel)
    {
        var me = scene.To!;
        if (me.Organisation.EscalatesSince is not { } since) return null;
        var above = teams.Select(t => Escalation.Above(t, me.AllTeams)).OfType<Guid>().Where(id => id != me.Id).Distinct().ToList();
        if (above.Count == 0) return null;
        var names = await scene.Db.People.Where(p => above.Contains(p.Id) && (p.LeftOn == null || p.LeftOn >= scene.Today)).ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
        return names.Count == 0 ? null : (new NamedAbove(scene.Clock(since).Day, [.. names.Values.Order(StringComparer.Ordinal)], []), names);
    }
}
