using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Setup;
using CheckinBot.Bot.Deliveries;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage.Ledger;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Setup;

/// <summary>A team's set-up card in its channel, in the team's language for whoever looks: the three questions, or what was understood.</summary>
public sealed class RenderSetUp : IRender
{
    public const string Done = "set-up";

    public IReadOnlyCollection<DeliveryKind> Kinds { get; } = [DeliveryKind.SetUp];

    public async Task<Card?> Render(Scene scene, CancellationToken cancel)
    {
        if (await scene.Db.Teams.SingleOrDefaultAsync(t => t.Id == Guid.Parse(scene.Delivery.Subject), cancel) is not { } team) return null;
        var members = await Members(scene, cancel);
        return scene.Delivery.SettledBy == Done
            ? SetUpReceipt.Render(await Receipt(scene, team, members, cancel))
            : SetUpForm.Render(new SetUpFormView(scene.Voice, scene.Delivery.Id, team.Name, Named(members)));
    }

    /// <summary>The form with what stands, to be changed.</summary>
    public static async Task<Card> Edit(Scene scene, Team team, CancellationToken cancel)
    {
        var (voice, members) = (scene.Voice, await Members(scene, cancel));
        var lines = await TeamLine.All(scene.Db, team.Id, null, cancel);
        var meeting = Meeting(team) is { } at ? voice.DayAndHour(at) : voice["SetUp.NoMeeting"];
        return SetUpForm.Render(new SetUpFormView(voice, scene.Delivery.Id, team.Name, Named(members), new SetUpGiven(
            team.LeadId, meeting, string.Join('\n', lines.Where(l => l.IsOpen).Select(l => l.Text(voice, team, members))), TeamLine.Version(team, lines))));
    }

    /// <summary>Who is in the team today, by name.</summary>
    public static Task<List<Person>> Members(Scene scene, CancellationToken cancel) => (
        from m in scene.Db.Memberships
        join p in scene.Db.People on m.PersonId equals p.Id
        where m.TeamId == Guid.Parse(scene.Delivery.Subject) && (p.LeftOn == null || p.LeftOn >= scene.Today)
        orderby p.Name
        select p).ToListAsync(cancel);

    private static async Task<SetUpReceiptView> Receipt(Scene scene, Team team, List<Person> members, CancellationToken cancel)
    {
        var lines = (await TeamLine.All(scene.Db, team.Id, null, cancel)).Where(l => l.IsOpen).ToList();
        var owners = lines.Select(l => l.KeyResult.OwnerId).Distinct().ToArray();
        var people = await scene.Db.People.Where(p => owners.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);
        // As it was when it was settled: drawn again later, the card still tells of its first week.
        var organisation = await scene.Db.Organisations.SingleAsync(cancel);
        var (round, asked) = RoundPlan.Next(team, ResolveTime.Works(team, organisation), scene.Zone, ResolveTime.Of(team, organisation, scene.Zone), scene.Delivery.SettledAt ?? scene.Now)!.Value;
        return new SetUpReceiptView(
            scene.Voice, scene.Delivery.Id, team.Name, members.FirstOrDefault(m => m.Id == team.LeadId)?.Name, Meeting(team),
            [.. lines.Select(l => new SetUpItem(l.KeyResult, people.GetValueOrDefault(l.KeyResult.OwnerId)?.FirstName ?? ""))],
            scene.Clock(asked), new LocalTime(round.ClosesOn, round.ClosesAt)) { Review = team.Id };
    }

    /// <summary>Any day of that weekday will do to be named.</summary>
    private static LocalTime? Meeting(Team team) => team is { MeetingDay: { } day, MeetingTime: { } at }
        ? new LocalTime(new DateOnly(2026, 11, 15).AddDays((int)day), at)
        : null;

    private static List<SetUpMember> Named(List<Person> members) => [.. members.Select(m => new SetUpMember(m.Id, m.Name))];
}
