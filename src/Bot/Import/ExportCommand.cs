using CheckinBot.Connectors.Template;
using CheckinBot.Objectives.Intake;
using CheckinBot.Objectives.Naming;
using CheckinBot.Storage;
using CheckinBot.Storage.Intake;
using CheckinBot.Storage.Opening;

namespace CheckinBot.Bot.Import;

/// <summary><c>./run export FILE.xlsx</c>: what an organisation has stored, as the workbook that <c>./run import</c> reads.</summary>
public static class ExportCommand
{
    private const int Ok = 0, Failed = 1, WrongUse = 2;

    /// <param name="args">What follows the word <c>export</c>.</param>
    /// <param name="data">Where the data are; asked for late, and with what is wrong about it.</param>
    /// <returns>0 when it is written, 1 when it could not be, 2 when the command was misused.</returns>
    public static async Task<int> Run(string[] args, Func<List<string>, DatabaseSettings> data, TextWriter screen, CancellationToken cancel = default)
    {
        var asked = ExportArguments.Read(args);
        var wording = new Wording(asked?.Language ?? Tongue.OfTerminal());
        if (asked is null || !asked.Path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            await screen.WriteLineAsync(asked is null ? wording.Say(Sentence.WorkbookUsage) : wording.Say(Sentence.WorkbookNotXlsx, asked.Path));
            return WrongUse;
        }
        if (File.Exists(asked.Path)) return await Say(screen, wording.Say(Sentence.TemplateThere, asked.Path));
        var faults = new List<string>();
        var settings = data(faults);
        if (faults.Count > 0) return await Say(screen, [.. faults]);
        try
        {
            using var alone = SingleProcess.HoldFor(settings);
            using var database = await Database.Open(settings, cancel);
            var organisations = await database.Organisations(cancel);
            var named = organisations.Where(o => asked.Organisation is null || Fold.Name(o.Name) == Fold.Name(asked.Organisation)).ToList();
            if (organisations.Count == 0) return await Say(screen, wording.Say(Sentence.WorkbookNothing));
            if (named is not [var one]) return await Say(screen, wording.Say(Sentence.WorkbookWhose, string.Join(", ", organisations.Select(o => o.Name))));
            var gathered = await GatherRows.Of(database, one.Id, asked.Language ?? one.Language, cancel);
            WriteWorkbook.To(asked.Path, gathered.Rows);
            await screen.WriteLineAsync(wording.Say(Sentence.WorkbookWritten, asked.Path, gathered.Rows.Count));
            if (gathered.NotAgreed > 0) await screen.WriteLineAsync(wording.Say(Sentence.WorkbookNotAgreed, gathered.NotAgreed));
            if (gathered.Ended > 0) await screen.WriteLineAsync(wording.Say(Sentence.WorkbookEnded, gathered.Ended));
            return Ok;
        }
        catch (Exception error) when (error is DataInUseException or DatabaseUnavailableException or IOException or UnauthorizedAccessException)
        {
            return await Say(screen, error.Message);
        }
    }

    private static async Task<int> Say(TextWriter screen, params string[] lines)
    {
        foreach (var line in lines) await screen.WriteLineAsync(line);
        return Failed;
    }
}
