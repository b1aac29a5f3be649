using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CheckinBot.Bench.Company;
using CheckinBot.Bench.Measuring;
using CheckinBot.Bench.Stub;
using CheckinBot.Bot.Cards;
using CheckinBot.Bot.Edges.Slack.Blocks;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Ledger;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bench.Talk;

/// <summary>People who submit the form of their check-in: three numbers each, saved, and the message becomes the receipt. It counts when that has reached the stub.</summary>
internal sealed class MeasureAnswer : IYardstick
{
    /// <summary>A service compiles what it does again and again in its first minutes, each time better: after some thousands of answers it is as quick as it will be for the rest of its days.</summary>
    private const int Most = 1000, Warm = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public string Name => "answer";
    public string Title => "an answered check-in of three key results, to its receipt";

    public async Task<IReadOnlyList<Line>> Measure(Options options, TextWriter log)
    {
        await using var stub = await StubProcess.Start();
        await using var talk = await Spoken.Begin(options.People, stub.After(0), log);
        var answers = Math.Min(Most, options.People / (options.Rounds + Warm));
        var forms = new Queue<Form>(await Forms(talk, (options.Rounds + Warm) * answers));
        var (save, door) = (new Uri(talk.Bare.Url, "/save"), talk.Door("/slack/interactivity"));
        async Task Submit(Uri to)
        {
            var mine = forms.Take(answers).ToList();
            var before = (await stub.Counts()).Taken;
            await talk.Crowd.Send(answers, n => talk.Requests.Interaction(to, mine[n].Payload), _ => true);
            for (var (last, since) = (before, Stopwatch.GetTimestamp()); (await stub.Counts()).Taken is var taken && taken < before + answers; await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System))
            {
                if (taken > last) (last, since) = (taken, Stopwatch.GetTimestamp());
                else if (Stopwatch.GetElapsedTime(since) > Patience) throw new InvalidOperationException($"{taken - before} of {answers} receipts came, and then none for {Patience.TotalSeconds:0} s.");
            }
        }
        Task Bare() => Submit(save);
        async Task Ours()
        {
            await Submit(door);
            for (var done = 0; done < answers; done++) forms.Dequeue();
        }
        for (var warm = 0; warm < Warm; warm++) { await Bare(); await Ours(); }
        await talk.Quiet();
        var (floor, figure) = await InTurn.Of(options.Rounds, () => InTurn.PerSecond("answers, floor", answers, Bare, log), () => InTurn.PerSecond("answers", answers, Ours, log));
        return [Line.OfFloor("answered check-ins of three key results", floor, figure, "/s", 0.4)];
    }

    /// <summary>Forms that stand open, one a person, in messages that have been sent.</summary>
    private static async Task<List<Form>> Forms(Spoken talk, int many)
    {
        var company = talk.Data.Company;
        await talk.Data.Ask(many);
        return await talk.Data.Database.WriteRows(company.Id, async db =>
        {
            await db.Deliveries.ExecuteUpdateAsync(set => set.SetProperty(d => d.State, DeliveryState.Sent).SetProperty(d => d.SentAt, Headcount.Thursday)
                .SetProperty(d => d.Edge, "slack").SetProperty(d => d.Workspace, Headcount.WorkspaceName(0)).SetProperty(d => d.Message, "1764147600.000100"));
            var people = await (from d in db.Deliveries join a in db.Addresses on d.PersonId equals a.PersonId select new { d.Id, d.PersonId, a.UserId, a.Conversation }).ToListAsync();
            var keyResults = (await db.KeyResults.Select(k => new { k.Id, k.OwnerId, k.Kind, k.Baseline }).ToListAsync()).ToLookup(k => k.OwnerId);
            return people.Select((p, n) => new Form(JsonSerializer.Serialize(new
            {
                type = "view_submission", team = new { id = Headcount.WorkspaceName(0), domain = "bords-de-seine" }, user = new { id = p.UserId, team_id = Headcount.WorkspaceName(0) },
                api_app_id = "A1", trigger_id = $"{n}.1.t",
                view = new
                {
                    id = $"V{n}", type = "modal", private_metadata = new ModalMetadata(ActionText.Of("save", p.Id), $"{p.Conversation}/1764147600.000100").Write(),
                    state = new { values = keyResults[p.PersonId].ToDictionary(k => InputIds.Value(k.Id), k => new { input = new { type = "plain_text_input", value = k.Kind == Kind.Cumulative ? "+5" : decimal.Truncate(k.Baseline + 7).ToString(CultureInfo.InvariantCulture) } }) },
                },
            }))).ToList();
        });
    }

    private sealed record Form(string Payload);
}
