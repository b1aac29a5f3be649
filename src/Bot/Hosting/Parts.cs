using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Commands.Gaps;
using CheckinBot.Bot.Commands.Setup;
using CheckinBot.Bot.Commands.Writing;

namespace CheckinBot.Bot.Hosting;

/// <summary>What commands and renderers share.</summary>
internal static class Parts
{
    public static void AddParts(this IServiceCollection services) =>
        services.AddSingleton<WriteAnswers>().AddSingleton<ReceiptOf>().AddSingleton<WriteSetUp>().AddSingleton<KeepGoal>().AddSingleton<TakeForm>().AddSingleton<AskOwners>();
}
