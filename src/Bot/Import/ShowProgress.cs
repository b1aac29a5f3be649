using CheckinBot.Objectives.Intake;
using CheckinBot.Storage.Intake;
using Spectre.Console;

namespace CheckinBot.Bot.Import;

internal static class ShowProgress
{
    /// <summary>A bar while it lasts, on a terminal; nothing in a log or a pipe.</summary>
    public static Task<T> Of<T>(IAnsiConsole screen, Wording wording, Func<IProgress<int>?, Task<T>> work) =>
        !screen.Profile.Capabilities.Interactive
            ? work(null)
            : screen.Progress().AutoClear(true).StartAsync(async bars =>
            {
                var bar = bars.AddTask(wording.Say(Sentence.ReportReading), maxValue: ApplyRows.Steps);
                return await Task.Run(() => work(new Bar(bar, wording.Say(Sentence.ReportWriting))));
            });

    /// <summary>Moves at once, where <see cref="Progress{T}"/> would queue its steps for later.</summary>
    private sealed class Bar(ProgressTask bar, string writing) : IProgress<int>
    {
        public void Report(int value)
        {
            bar.Description = writing;
            bar.Value = value;
        }
    }
}
