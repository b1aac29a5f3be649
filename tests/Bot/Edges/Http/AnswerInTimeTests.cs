using CheckinBot.Bot.Edges.Http;

namespace CheckinBot.Tests.Bot.Edges.Http;

/// <summary>A request that ends without an answer: whether anything of it had left decides whether it may be sent again.</summary>
public class AnswerInTimeTests
{
    private static readonly TaskCanceledException NoConnection = new("", new TimeoutException()), Ended = new();

    [Theory]
    [InlineData("POST", false, true, true)]
    [InlineData("POST", false, false, true)]
    [InlineData("POST", true, true, false)]
    [InlineData("POST", true, false, false)]
    [InlineData("GET", false, true, true)]
    [InlineData("GET", false, false, false)]
    public async Task What_no_connection_took_has_not_left_and_what_was_written_may_have(string method, bool written, bool connectTimeout, bool unsent)
    {
        using var client = Over(new Line(written, connectTimeout ? NoConnection : Ended));
        using var request = Request(method);
        var error = await Assert.ThrowsAnyAsync<Exception>(() => client.SendAsync(request, CancellationToken.None));
        Assert.Equal(unsent, error is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError });
        Assert.Equal(!unsent, error is OperationCanceledException);
    }

    [Fact]
    public async Task Whoever_gives_a_request_up_has_not_found_that_nothing_is_there()
    {
        using var gaveUp = new CancellationTokenSource();
        using var client = Over(new Line(false, Ended) { Before = gaveUp.Cancel });
        using var request = Request("POST");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.SendAsync(request, gaveUp.Token));
    }

    private static HttpMessageInvoker Over(Line line) => new(new AnswerInTime { InnerHandler = line });

    private static HttpRequestMessage Request(string method) =>
        new(new HttpMethod(method), "https://slack.com/") { Content = method == "POST" ? new StringContent("22 meetings") : null };

    /// <summary>Stands where the connection would be made, and ends the request when it was written or before.</summary>
    private sealed class Line(bool writes, Exception ends) : HttpMessageHandler
    {
        public Action Before { get; init; } = () => { };

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (writes) await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
            Before();
            throw ends;
        }
    }
}
