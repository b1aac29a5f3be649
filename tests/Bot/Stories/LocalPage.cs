using CheckinBot.Tests.Support;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>What only the Local page has to keep.</summary>
public class LocalPage
{
    [Fact]
    public async Task Words_of_people_format_nothing()
    {
        await using var office = await Office.Open();
        await office.Claire.Says("[x](http://evil.example) **gras**");
        var raw = await office.Http.GetStringAsync(new Uri("local/office", UriKind.Relative));
        Assert.Contains("Atelier Nord", raw, StringComparison.Ordinal);
        await office.Claire.Sees("[x](http://evil.example) **gras**");
    }

    [Theory]
    [InlineData("evil.example", null)]
    [InlineData("127.0.0.1", "http://evil.example")]
    public async Task A_page_of_another_site_is_refused(string host, string? origin)
    {
        await using var office = await Office.Open();
        using var request = new HttpRequestMessage(HttpMethod.Get, "local/office");
        request.Headers.Host = host == "127.0.0.1" ? office.Http.BaseAddress!.Authority : host;
        if (origin is not null) request.Headers.Add("Origin", origin);
        using var answer = await office.Http.SendAsync(request);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, answer.StatusCode);
    }
}
