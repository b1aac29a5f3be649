using CheckinBot.Connectors.StartingPoints;
using CheckinBot.Objectives.Plan;
using CheckinBot.Tests.Cast;

namespace CheckinBot.Tests.Connectors.StartingPoints;

/// <summary>Templates are files: those that come with the service keep to the schema, and a broken one is refused with its file, its line and why.</summary>
public sealed class TheTemplates
{
    private const string Sound = """
        {
          "key": "partner-growth",
          "role": { "key": "partners", "fr": "Partenaires", "en": "Partners" },
          "orientation": "growth",
          "objectives": [
            {
              "key": "network",
              "title": { "fr": "Ouvrir un réseau de revendeurs", "en": "Open a network of resellers" },
              "level": "tactical",
              "perspective": "customer",
              "measures": [
                {
                  "key": "signed",
                  "title": { "fr": "Revendeurs signés", "en": "Resellers signed" },
                  "kind": "cumulative",
                  "indicator": "lagging",
                  "figures": { "growing-sme": { "from": 0, "to": 4 }, "scale-up": { "from": 0, "to": 12 }, "b2b-services": { "from": 0, "to": 2 } }
                }
              ]
            }
          ]
        }
        """;

    [Fact]
    public void Those_of_the_service_keep_to_the_schema_and_each_role_has_each_way()
    {
        var faults = new List<TemplateFault>();
        var catalogue = Catalogue.Read(null, faults);
        Assert.Empty(faults);
        Assert.Equal(["customer-success", "field-sales", "marketing", "product", "sdr"], catalogue.Roles.Select(r => r.Key).Order(StringComparer.Ordinal));
        Assert.All(catalogue.Roles, role => Assert.All(Enum.GetValues<Orientation>(), way => Assert.Single(catalogue.For(role.Key, way))));
        Assert.All(catalogue.All, point =>
        {
            Assert.InRange(point.Objectives.Count, 2, 3);
            Assert.Contains(point.Objectives.SelectMany(o => o.Measures), m => m.Indicator == Indicator.Leading);
            Assert.Contains(point.Objectives.SelectMany(o => o.Measures), m => m.Indicator == Indicator.Lagging);
        });
    }

    /// <summary>Figures carry signs such as % and €; days, months and marks they do not, so the title names them.</summary>
    [Theory, InlineData("fr"), InlineData("en")]
    public void What_is_counted_in_words_names_them_in_its_title(string language)
    {
        var counted = Catalogue.OfTheService.All.SelectMany(p => p.Objectives).SelectMany(o => o.Measures).Where(m => m.Unit is { Fr: not ("%" or "€") }).ToList();
        Assert.NotEmpty(counted);
        Assert.All(counted, m => Assert.Contains(m.Unit!.In(language).Split(' ')[^1].TrimEnd('s'), m.Title.In(language), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void An_organisations_own_stand_first_with_a_role_of_their_own()
    {
        using var folder = new Folder();
        File.WriteAllText(Path.Combine(folder.Path, "partners.json"), Sound);
        var faults = new List<TemplateFault>();
        var catalogue = Catalogue.Read(folder.Path, faults);
        Assert.Empty(faults);
        Assert.Equal("Partenaires", catalogue.Roles[0].Fr);
        Assert.Equal(12, catalogue.For("partners", Orientation.Growth)[0].Measure("signed")!.Figures[Profile.ScaleUp].To);
    }

    [Theory]
    [InlineData("\"indicator\": \"lagging\",", "\"indicator\": \"late\",", 16, "none of leading, lagging")]
    [InlineData("\"fr\": \"Revendeurs signés\", ", "", 14, "'fr' is missing")]
    [InlineData("\"kind\": \"cumulative\",", "\"kind\": \"cumulative\", \"colour\": \"red\",", 15, "'colour' is not known here")]
    [InlineData("{ \"from\": 0, \"to\": 4 }", "{ \"from\": \"none\", \"to\": 4 }", 17, "is to be a number")]
    [InlineData("{ \"from\": 0, \"to\": 4 }", "{ \"from\": 4, \"to\": 0 }", 17, "only a level can fall")]
    [InlineData("\"kind\": \"cumulative\",", "\"kind\": \"cumulative\", \"leadsTo\": \"sales\",", 15, "'sales' is no other measure of this file")]
    [InlineData("\"orientation\": \"growth\",", "\"orientation\": \"growth\"", 5, "this is not JSON")]
    public void A_broken_one_is_refused_with_its_file_its_line_and_why(string from, string to, int line, string reason)
    {
        using var folder = new Folder();
        File.WriteAllText(Path.Combine(folder.Path, "partners.json"), Sound.Replace(from, to, StringComparison.Ordinal));
        var faults = new List<TemplateFault>();
        Catalogue.Read(folder.Path, faults);
        var fault = Assert.Single(faults);
        Assert.EndsWith("partners.json", fault.File, StringComparison.Ordinal);
        Assert.Equal(line, fault.Line);
        Assert.Contains(reason, fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_of_all_files_are_named_at_once()
    {
        using var folder = new Folder();
        File.WriteAllText(Path.Combine(folder.Path, "a.json"), Sound.Replace("\"lagging\"", "\"late\"", StringComparison.Ordinal).Replace("\"tactical\"", "\"high\"", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(folder.Path, "b.json"), Sound.Replace("partner-growth", "sdr-growth", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(folder.Path, "c.json"), "[]");
        var faults = new List<TemplateFault>();
        Catalogue.Read(folder.Path, faults);
        Assert.Equal(["a.json", "b.json", "c.json"], faults.Select(f => Path.GetFileName(f.File)).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(2, faults.Count(f => f.File.EndsWith("a.json", StringComparison.Ordinal)));
        Assert.Contains(faults, f => f.Reason.Contains("its key 'sdr-growth' is also that of sdr-growth.json", StringComparison.Ordinal));
        Assert.Contains("none of strategic, tactical, operational", string.Join('\n', faults), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named() => Assert.Contains("/nowhere", Assert.Single(Faults("/nowhere/templates")).ToString(), StringComparison.Ordinal);

    private static List<TemplateFault> Faults(string directory)
    {
        var faults = new List<TemplateFault>();
        Catalogue.Read(directory, faults);
        return faults;
    }
}
