using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Welcome;
using CheckinBot.Bot.Deliveries;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Rhythm;
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
        return WelcomeCard.Render(new WelcomeView(scene.Voice, me.Person.FirstName, [.. me.Teams.Select(t => t.Name)], await Next(scene, cancel)));
    }

    /// <summary>The first of their teams' rounds that asks anything of them: one card for all teams comes on that day.</summary>
    private static async Task<WelcomeNext?> Next(Scene scene, CancellationToken cancel)
    {
        foreach (var round in scene.To!.Teams.Select(t => RoundPlan.Next(t, scene.Zone, scene.Now)).OrderBy(r => r.PromptOn))
            if ((await Asked.Of(scene.Db, scene.To.Id, round.Period, round.PromptOn, cancel)).Count(s => Asked.IsOpen(round.Period, s) && !Asking.IsNews(s.KeyResult, s.Readings, round.PromptOn)) is > 0 and var numbers)
                return new WelcomeNext(new LocalTime(round.PromptOn, RoundPlan.PromptAt), numbers);
        return null;
    }
}
