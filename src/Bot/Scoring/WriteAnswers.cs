using System.Globalization;
using CheckinBot.Objectives.Drift.Forecast;

namespace CheckinBot.Bot.Scoring;

/// <summary>Writes a benchmark's answers: for each task and week the probability that the target is missed, and whether the alert stands.</summary>
public sealed class WriteAnswers : IDisposable
{
    private readonly StreamWriter text;
    private Outlook[] outlooks = new Outlook[64];

    public WriteAnswers(string file)
    {
        text = new StreamWriter(file);
        text.Write("task_id,week,p_miss,flag\n");
    }

    public void Add(BenchmarkTask task, Foresee foresee)
    {
        if (outlooks.Length < task.Checkins.Length) outlooks = new Outlook[task.Checkins.Length * 2];
        var count = foresee.Each(task.Series, outlooks);
        for (var week = 1; week <= count; week++)
            text.Write(string.Create(CultureInfo.InvariantCulture, $"{task.Id},{week},{outlooks[week - 1].Missing:0.000000},{(outlooks[week - 1].Alerting ? 1 : 0)}\n"));
    }

    public void Dispose() => text.Dispose();
}
