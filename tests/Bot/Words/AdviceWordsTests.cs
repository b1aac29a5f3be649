using CheckinBot.Bot.Cards.Reviewing;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Review;
using CheckinBot.Tests.Cast;

namespace CheckinBot.Tests.Bot.Words;

/// <summary>Whatever may be advised has its words in every language: what is so, what to do, and no hole in either.</summary>
public sealed class AdviceWordsTests
{
    private static readonly KeyResult Nps = Some.KeyResult(Kind.Level, 50, 60);
    private static readonly Cycle Quarter = new() { Id = Some.Id(), OrganisationId = Some.Id(), Key = "Q4", Name = "Q4", Start = new(2026, 10, 1), End = new(2026, 12, 31) };

    public static TheoryData<string, Flaw> Flaws => Each<Flaw>();

    public static TheoryData<string, Imbalance> Imbalances => Each<Imbalance>();

    [Theory, MemberData(nameof(Flaws))]
    public void A_flaw(string language, Flaw flaw) => Reads(Voice.Of(language), new Advice(flaw.ToString(), Nps.Id, "NPS")
    {
        Remark = new Remark(Smart.Measurable, flaw, Nps.Id) { Word = "Calls", Pace = (2.4m, 1), Offered = 62 }, KeyResult = Nps, Cycle = Quarter, ParentDue = new(2026, 11, 30), Objective = Some.Objective(),
    });

    [Theory, MemberData(nameof(Imbalances))]
    public void An_imbalance(string language, Imbalance imbalance) => Reads(Voice.Of(language), new Advice(imbalance.ToString(), Some.Id(), "Sales")
    {
        Balance = new Balance(imbalance, 6), Perspectives = [Perspective.Customer, Perspective.Financial],
    });

    [Fact]
    public void A_pace_is_said_with_its_numbers() => Assert.Equal(
        "It needs 2.4 a week, and the best four weeks so far gave 1. Aim for 62, or plan what will change the pace.",
        AdviceWords.Says(Voice.English, new Advice("", Nps.Id, "NPS") { Remark = new Remark(Smart.Attainable, Flaw.BeyondBestPace, Nps.Id) { Pace = (2.4m, 1), Offered = 62 }, KeyResult = Nps }));

    private static TheoryData<string, T> Each<T>() where T : struct, Enum
    {
        var all = new TheoryData<string, T>();
        foreach (var voice in Voice.All)
            foreach (var value in Enum.GetValues<T>()) all.Add(voice.Language, value);
        return all;
    }

    private static void Reads(Voice voice, Advice advice)
    {
        var (reason, toDo) = (AdviceWords.Reason(voice, advice), AdviceWords.ToDo(voice, advice));
        Assert.All(new[] { reason, toDo }, said =>
        {
            Assert.EndsWith(".", said, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"\{|  | [.,]|\(\)", said);
        });
        Assert.NotEqual(reason, toDo);
        Assert.NotEqual("", AdviceWords.Label(voice, advice));
    }
}
