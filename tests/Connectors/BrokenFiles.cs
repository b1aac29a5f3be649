using System.Text;
using CheckinBot.Tests.Connectors.Support;

namespace CheckinBot.Tests.Connectors;

/// <summary>Files that are no workbook at all, and folders with a bad file in them.</summary>
public sealed class BrokenFiles : IAsyncLifetime
{
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private readonly ImportStory story = new();

    public Task InitializeAsync() => story.InitializeAsync();

    public Task DisposeAsync() => story.DisposeAsync();

    [Fact]
    public async Task A_file_that_is_not_there() =>
        await Reads(Path.Combine(story.Directory, "absent.xlsx"), "- absent.xlsx : Ce fichier ou dossier n'existe pas. Vérifier le chemin.");

    [Fact]
    public async Task An_empty_file() => await Reads(Put("vide.xlsx", []), "- vide.xlsx : Le fichier est vide.");

    [Fact]
    public async Task A_document_of_another_kind() => await Reads(Put("plan.pdf", "%PDF-1.7"u8.ToArray()),
        "- plan.pdf : Ce n'est ni un classeur .xlsx ni un fichier .csv. L'enregistrer au format .xlsx, ou donner un dossier de fichiers .csv.");

    [Fact]
    public async Task A_text_that_calls_itself_a_workbook() => await Reads(Put("faux.xlsx", "nom;e-mail"u8.ToArray()),
        "- faux.xlsx : Ce n'est pas un classeur .xlsx lisible. L'ouvrir dans Excel ou LibreOffice et l'enregistrer de nouveau au format .xlsx.");

    [Fact]
    public async Task A_workbook_cut_short()
    {
        var whole = File.ReadAllBytes(Sound.French().Save(story.Directory));
        await Reads(Put("coupe.xlsx", whole[..(whole.Length / 2)]),
            "- coupe.xlsx : Ce n'est pas un classeur .xlsx lisible. L'ouvrir dans Excel ou LibreOffice et l'enregistrer de nouveau au format .xlsx.");
    }

    [Fact]
    public async Task An_old_workbook() => await Reads(Put("ancien.xls", [.. Compound, .. new byte[600]]),
        "- ancien.xls : Ce classeur est d'un ancien format d'Excel (.xls). L'enregistrer au format .xlsx.");

    [Fact]
    public async Task A_workbook_with_a_password() => await Reads(Put("secret.xlsx", [.. Compound, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage")]),
        "- secret.xlsx : Ce classeur est protégé par un mot de passe. L'enregistrer sans mot de passe.");

    [Fact]
    public async Task A_folder_without_csv() => await Reads(Directory.CreateDirectory(Path.Combine(story.Directory, "rien")).FullName,
        "- rien : Ce dossier ne contient aucun fichier .csv.");

    [Fact]
    public async Task Every_bad_file_of_a_folder_and_what_is_wrong_in_the_good_ones()
    {
        Put("dossier/Personnes.csv", "nom;e-mail\nAda;\"ada@nord.example\nBob;bob@nord.example\n"u8.ToArray());
        Put("dossier/Équipes.csv", [.. "nom\n"u8, 0x81, 0x8D, 0x0A]);
        Put("dossier/Cycles.csv", "nom;début;fin\nT4;hier;2026-12-31\n"u8.ToArray());
        await Reads(Path.Combine(story.Directory, "dossier"),
            "- Personnes.csv · ligne 2 : Un guillemet ouvert ici n'est jamais refermé. Ajouter celui qui manque.",
            "- Équipes.csv : Les caractères de ce fichier ne sont ni en UTF-8 ni en Windows-1252. L'enregistrer au format « CSV UTF-8 ».",
            "- Cycles.csv · ligne 2 · début : « hier » n'est pas une date. Écrire 2026-11-19 ou 19/11/2026 (le jour d'abord).");
    }

    private string Put(string name, byte[] bytes)
    {
        var path = Path.Combine(story.Directory, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private async Task Reads(string path, params string[] faults)
    {
        var before = story.Dump();
        var imported = await story.Import(path, "fr");
        var end = faults.Length == 1 ? "1 faute : rien n'a été importé." : $"{faults.Length} fautes : rien n'a été importé.";
        Assert.Equal([.. faults, end], ImportStory.Read(imported));
        Assert.Equal(before, story.Dump());
    }
}
