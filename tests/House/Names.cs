using System.Text.RegularExpressions;

namespace CheckinBot.Tests.House;

public sealed partial class Names
{
    [Fact]
    public void Files_and_folders_are_named_for_what_they_do() => Rule.Holds(
        "These names say nothing; name what it does (ShowStatus) or what it is (Pace).",
        Tree.Files.Where(f => f.Split('/').Any(part => Hollow().IsMatch(part))));

    [Fact]
    public void Types_are_named_for_what_they_do() => Rule.Holds(
        "These names say nothing; name what it does (ShowStatus) or what it is (Pace).",
        Tree.Sources.SelectMany(f => Declared().Matches(Tree.Text(f)).Select(m => m.Groups[1].Value)
            .Where(name => Hollow().IsMatch(name)).Select(name => $"{f}: {name}")));

    [Theory]
    [InlineData("CardHelper.cs", true)]
    [InlineData("TeamManager.cs", true)]
    [InlineData("Utils", true)]
    [InlineData("CheckinDto.cs", true)]
    [InlineData("CommonWords.cs", true)]
    [InlineData("MiscTests.cs", true)]
    [InlineData("Dtos", true)]
    [InlineData("Uncommon.cs", false)]
    [InlineData("ManageTeams.cs", false)]
    [InlineData("HelpCard.cs", false)]
    public void A_hollow_name_is_told_from_a_telling_one(string name, bool hollow) => Assert.Equal(hollow, Hollow().IsMatch(name));

    [GeneratedRegex("(?:Manager|Helper|Util|Utility|Dto|DTO|Common|Misc)(?:s|ies)?(?![a-z])")]
    private static partial Regex Hollow();

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum) (?:class |struct )?(\w+)")]
    private static partial Regex Declared();
}
