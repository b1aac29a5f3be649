using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Welcome;
using CheckinBot.Bot.Commands.Escalating;
using CheckinBot.Bot.Deliveries;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Scheduling.Calendars;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Rounds;

namespace CheckinBot.Bot.Commands.Welcome;

/// <summary>The first message to somebody who has the bot in their chat now. Subject empty, period <c>once</c>.</summary>
public sealed class RenderWelcome : IRender
{
    public IReadOnlyCollection<DeliveryKind> Kinds { get; } = [DeliveryKind.Welcome];

    public async Task<Card?> Render(Scene scene, CancellationToken cancel)
    {
        var me = scene.To!;
        return WelcomeCard.Render(new WelcomeView(scene.Voice, scene.Delivery.Id, me.Person.FirstName, [.. me.Teams.Select(t => t.Name)], await Next(scene, cancel))
        {
            Named = (await WarnOwner.Of(scene, me.Teams, cancel))?.Named,
        });
    }

    /// <summary>The first of their teams' rounds that asks anything of them, at their own hour: one card for all teams comes on that day.</summary>
    private static async Task<WelcomeNext?> Next(Scene scene, CancellationToken cancel)
    {
        var me = scene.To!;
        var rounds = new List<(RoundPlan Plan, DateTimeOffset At)>();
        foreach (var team in me.Teams)
        {
            var own = (await OwnTimes.Of(scene.Db, [me.Id], team, cancel))[me.Id] with { Zone = scene.Zone };
            var home = TimeZoneInfo.FindSystemTimeZoneById(team.Zone ?? me.Organisation.Zone);
            if (RoundPlan.Next(team, ResolveTime.Works(team, me.Organisation), home, own, scene.Now) is { } round) rounds.Add(round);
        }
        foreach (var (plan, at) in rounds.OrderBy(r => r.At))
            if ((await Asked.Of(scene.Db, me.Id, plan.Period, plan.PromptOn, cancel))
                .Count(s => Asked.IsOpen(plan.Period, s) && !Asking.IsNews(s.KeyResult, s.Readings, plan.PromptOn)) is > 0 and var numbers)
                return new WelcomeNext(scene.Clock(at), numbers);
        return null;
    }
}
