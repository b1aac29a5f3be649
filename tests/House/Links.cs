using System.Text.RegularExpressions;

namespace CheckinBot.Tests.House;

public sealed partial class Links
{
    private static readonly IReadOnlyList<string> Pages = [.. Tree.Files.Where(f => f.EndsWith(".md", StringComparison.Ordinal))];

    [Fact]
    public void Every_link_between_our_pages_leads_somewhere()
    {
        var links = Pages.SelectMany(p => In(Tree.Text(p)).Select(to => (Page: p, To: to))).ToList();
        Assert.True(links.Count > 10, "Hardly a link was found: this test does not see the pages.");
        Rule.Holds("These links lead nowhere:", links.Where(l => !Leads(l.Page, l.To)).Select(l => $"{l.Page}: {l.To}"));
    }

    [Theory]
    [InlineData("[a](docs/a.md) ![b](docs/b.png \"B\")", "docs/a.md docs/b.png")]
    [InlineData("[a](https://example.org) [b](#part) [c](mailto:a@b.example)", "#part")]
    [InlineData("`[a](not.md)` and\n```\n[b](neither.md)\n```\n[c](c.md)", "c.md")]
    [InlineData("<img src=\"docs/d.png\" alt=\"d\">", "docs/d.png")]
    public void Links_are_read_as_a_reader_sees_them(string page, string links) => Assert.Equal(links.Split(' '), In(page));

    [Theory]
    [InlineData("README.md", "no-such-page.md", false)]
    [InlineData("README.md", "build", true)]
    [InlineData("README.md", "docs/what-we-store.md#people", true)]
    [InlineData("README.md", "docs/what-we-store.md#no-such-part", false)]
    [InlineData("docs/what-we-store.md", "../README.md", true)]
    [InlineData("docs/what-we-store.md", "README.md", false)]
    public void A_link_is_read_from_where_it_stands(string page, string to, bool leads) => Assert.Equal(leads, Leads(page, to));

    private static IEnumerable<string> In(string page) => Link().Matches(Code().Replace(page, ""))
        .Select(m => m.Groups[1].Success ? m.Groups[1].Value : m.Groups[2].Value)
        .Where(to => !Elsewhere().IsMatch(to));

    private static bool Leads(string page, string to)
    {
        var parts = Uri.UnescapeDataString(to).Split('#', 2);
        var target = parts[0].Length == 0 ? Tree.Full(page) : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Tree.Full(page))!, parts[0]));
        if (!target.StartsWith(Tree.Root, StringComparison.Ordinal) || !Path.Exists(target)) return false;
        return parts.Length == 1 || Heading().Matches(File.ReadAllText(target)).Any(h => Anchor(h.Groups[1].Value) == parts[1]);
    }

    /// <summary>A heading's anchor, as the usual viewers of Markdown make it.</summary>
    private static string Anchor(string heading) => string.Concat(heading.Trim().ToLowerInvariant()
        .Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_').Select(c => c == ' ' ? '-' : c));

    [GeneratedRegex("""\[[^\]]*\]\(([^)\s]+)(?:\s+"[^"]*")?\)|\b(?:src|href)="([^"]+)["]""")]
    private static partial Regex Link();

    [GeneratedRegex(@"^```[\s\S]*?^```|`[^`\n]*`", RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex("^[a-z][a-z0-9+.-]*:", RegexOptions.IgnoreCase)]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"^#{1,6} (.+?)\s*$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
