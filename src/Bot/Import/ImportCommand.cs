using CheckinBot.Connectors.Template;
using CheckinBot.Objectives.Intake;
using CheckinBot.Storage;
using CheckinBot.Storage.Intake;
using CheckinBot.Storage.Opening;
using Spectre.Console;

namespace CheckinBot.Bot.Import;

/// <summary><c>./run import FILE</c> and <c>./run import --template FILE.xlsx</c>.</summary>
public static class ImportCommand
{
    private const int Ok = 0, Failed = 1, WrongUse = 2;

    /// <param name="args">What follows the word <c>import</c>.</param>
    /// <param name="data">Where the data are; asked for late, and with what is wrong about it.</param>
    /// <returns>0 when all went well, 1 when nothing was imported, 2 when the command was misused.</returns>
    public static async Task<int> Run(string[] args, Func<List<string>, DatabaseSettings> data, TimeProvider clock, IAnsiConsole screen, CancellationToken cancel = default)
    {
        var tongue = Tongue.OfTerminal();
        if (ImportArguments.Read(args) is not { } asked)
        {
            Say(screen, new Wording(tongue).Say(Sentence.Usage));
            return WrongUse;
        }
        return asked.Template ? Template(asked, asked.Language ?? tongue, screen) : await Import(asked, tongue, data, clock, screen, cancel);
    }

    private static async Task<int> Import(ImportArguments asked, string tongue, Func<List<string>, DatabaseSettings> data, TimeProvider clock, IAnsiConsole screen, CancellationToken cancel)
    {
        var faults = new List<string>();
        var settings = data(faults);
        if (faults.Count > 0)
        {
            foreach (var fault in faults) Say(screen, fault);
            return Failed;
        }
        try
        {
            using var alone = SingleProcess.HoldFor(settings);
            using var database = await Database.Open(settings, cancel);
            var imported = await ShowProgress.Of(screen, new Wording(asked.Language ?? tongue),
                done => ImportFile.Into(database, asked.Path, clock, asked.Language, tongue, asked.Another, done, cancel));
            foreach (var line in ReportImport.Lines(imported)) Say(screen, line);
            return imported.Refused ? Failed : Ok;
        }
        catch (Exception error) when (error is DataInUseException or DatabaseUnavailableException)
        {
            Say(screen, error.Message);
            return Failed;
        }
    }

    private static int Template(ImportArguments asked, string language, IAnsiConsole screen)
    {
        var wording = new Wording(language);
        var trouble = !asked.Path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) ? Sentence.TemplateNotXlsx
            : File.Exists(asked.Path) ? Sentence.TemplateThere : (Sentence?)null;
        if (trouble is { } sentence)
        {
            Say(screen, wording.Say(sentence, asked.Path));
            return sentence == Sentence.TemplateNotXlsx ? WrongUse : Failed;
        }
        WriteTemplate.To(asked.Path, language);
        Say(screen, wording.Say(Sentence.TemplateWritten, asked.Path));
        return Ok;
    }

    /// <summary>As it is: a fault is copied into an e-mail, so it is not broken into lines at the width of a window.</summary>
    private static void Say(IAnsiConsole screen, string line) => screen.Profile.Out.Writer.WriteLine(line);
}
