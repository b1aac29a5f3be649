using System.Text.RegularExpressions;

namespace CheckinBot.Tests.House;

public sealed partial class Suppressions
{
    [Fact]
    public void Every_suppressed_warning_has_its_sentence() => Rule.Holds(
        "Say in a sentence beside it why this warning is not heard.",
        Tree.Sources.Concat(Project.BuildFiles).Append(".editorconfig")
            // The samples of this very file are silent on purpose.
            .Where(f => f != "tests/House/Suppressions.cs")
            .SelectMany(f => Unexplained(Tree.Lines(f)).Select(line => $"{f}:{line}")));

    [Fact]
    public void It_sees_the_suppressions_that_there_are() =>
        Assert.True(Tree.Lines(".editorconfig").Count(l => Suppression().IsMatch(l)) > 3);

    [Theory]
    [InlineData("#pragma warning disable CA1001", false)]
    [InlineData("#pragma warning disable CA1001 // The host disposes of it.", true)]
    [InlineData("// The host disposes of it.\n#pragma warning disable CA1001", true)]
    [InlineData("// The host disposes of it.\nvar x = 1;\n#pragma warning disable CA1001", false)]
    [InlineData("[SuppressMessage(\"Design\", \"CA1001\")]", false)]
    [InlineData("[SuppressMessage(\"Design\", \"CA1001\", Justification = \"The host disposes of it.\")]", true)]
    [InlineData("<PropertyGroup>\n  <NoWarn>NU1603</NoWarn>", false)]
    [InlineData("<!-- A dependency names a version that is not there. -->\n<NoWarn>NU1603</NoWarn>", true)]
    [InlineData("<TreatWarningsAsErrors>false</TreatWarningsAsErrors>", false)]
    [InlineData("[*.cs]\ndotnet_diagnostic.CA1001.severity = none", false)]
    [InlineData("# The host disposes of it.\ndotnet_diagnostic.CA1001.severity = none\ndotnet_diagnostic.CA1002.severity = none", true)]
    [InlineData("# CA1001\ndotnet_diagnostic.CA1001.severity = none", false)]
    [InlineData("#nullable disable", false)]
    public void A_sentence_is_told_from_silence(string text, bool explained) =>
        Assert.Equal(explained, !Unexplained(text.Split('\n')).Any());

    /// <summary>Numbers of the lines, from 1. A sentence stands on the line, or above it with only more of the same in between.</summary>
    private static IEnumerable<int> Unexplained(string[] lines)
    {
        for (var at = 0; at < lines.Length; at++)
        {
            if (!Suppression().IsMatch(lines[at]) || Sentence().IsMatch(lines[at])) continue;
            var above = at - 1;
            while (above >= 0 && (Suppression().IsMatch(lines[above]) || Setting().IsMatch(lines[above]))) above--;
            if (above < 0 || !Sentence().IsMatch(lines[above])) yield return at + 1;
        }
    }

    [GeneratedRegex(@"#pragma warning disable|#nullable disable|\[(?:assembly: |module: )?(?:Unconditional)?SuppressMessage|<(?:NoWarn|MSBuildWarningsAsMessages|WarningsNotAsErrors|NuGetAuditSuppress)\b|NoWarn=|<TreatWarningsAsErrors>false|<Nullable>disable|severity\s*=\s*(?:none|silent)|<RunAnalyzers[^>]*>false")]
    private static partial Regex Suppression();

    /// <summary>A line of .editorconfig that belongs to the same sentence.</summary>
    [GeneratedRegex(@"^dotnet_diagnostic\.\w+\.severity")]
    private static partial Regex Setting();

    /// <summary>Three words at least, in a comment or a justification.</summary>
    [GeneratedRegex(@"(?://|<!--|^\s*\*|^\s*#(?!pragma|nullable)|Justification = "")[^\w]*(?:[\w'-]+[,:]? ){2,}[\w'-]+|-->\s*$")]
    private static partial Regex Sentence();
}
