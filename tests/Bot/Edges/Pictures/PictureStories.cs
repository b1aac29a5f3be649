using System.Net;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Charts;
using CheckinBot.Bot.Edges.Pictures;
using CheckinBot.Bot.Words;
using CheckinBot.Storage.Addresses;
using CheckinBot.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Edges.Pictures;

/// <summary>A chart on its way to Teams: kept, addressed, fetched without a sign-in by whoever holds the address, and gone in time.</summary>
public sealed class PictureStories
{
    private static readonly Picture Chart = SummaryChart.Draw(Voice.French, new CheckinBot.Bot.Cards.GallerySample(Voice.French).Board)!;
    private static readonly Guid Stranger = Guid.Parse("0198f000-0000-7000-8000-00000000000f");

    [Fact]
    public async Task What_was_drawn_is_served_byte_for_byte()
    {
        await using var office = await Office.Open();
        using var answer = await office.Http.GetAsync(await Address(office, Chart));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Chart.Png, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("image/png", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("max-age=2592000, private, immutable", answer.Headers.CacheControl!.ToString());
        using var again = new HttpRequestMessage(HttpMethod.Get, await Address(office, Chart)) { Headers = { IfNoneMatch = { answer.Headers.ETag! } } };
        using var unchanged = await office.Http.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Fact]
    public async Task An_address_is_of_letters_that_no_client_rewrites_and_names_nothing()
    {
        await using var office = await Office.Open();
        var address = (await Addresses(office).Of(office.Company.Id, new Card("s", Chart)))(Chart)!;
        Assert.Matches("^https://okr\\.example/base/pictures/[A-Za-z0-9_-]{60,250}\\.png$", address);
        Assert.DoesNotContain(KeepPictures.IdOf(Chart.Png), address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_public_address_nothing_is_kept()
    {
        await using var office = await Office.Open();
        Assert.Null((await Addresses(office, null).Of(office.Company.Id, new Card("s", Chart)))(Chart));
        Assert.Equal(0, await Kept(office));
    }

    [Fact]
    public async Task A_seal_with_one_letter_changed_opens_nothing()
    {
        await using var office = await Office.Open();
        var good = await Address(office, Chart);
        var seal = good["/pictures/".Length..^".png".Length];
        foreach (var at in new[] { 0, 10, seal.Length / 2, seal.Length - 3 })
        {
            var forged = seal[..at] + (seal[at] == 'A' ? 'B' : 'A') + seal[(at + 1)..];
            Assert.Equal(HttpStatusCode.NotFound, await Ask(office, $"/pictures/{forged}.png"));
        }
        foreach (var nonsense in new[] { "x", "....", "%2e%2e%2fapp", "ä", new string('A', 3_000), KeepPictures.IdOf(Chart.Png) })
            Assert.Equal(HttpStatusCode.NotFound, await Ask(office, $"/pictures/{nonsense}.png"));
        Assert.Equal(HttpStatusCode.OK, await Ask(office, good));
    }

    [Fact]
    public async Task Another_service_with_its_own_keys_cannot_seal_for_ours()
    {
        await using var office = await Office.Open();
        await Address(office, Chart);
        var theirs = new SignPictures(new EphemeralDataProtectionProvider(), office.Clock);
        Assert.Equal(HttpStatusCode.NotFound, await Ask(office, Path(theirs.Seal(Ticket(office.Company.Id, office)))));
        Assert.Equal(HttpStatusCode.OK, await Ask(office, Path(office.Part<SignPictures>().Seal(Ticket(office.Company.Id, office)))));
    }

    [Fact]
    public async Task Nobody_reaches_the_picture_of_another_organisation_with_their_own_seal()
    {
        await using var office = await Office.Open();
        await Address(office, Chart);
        Assert.Equal(HttpStatusCode.NotFound, await Ask(office, Path(office.Part<SignPictures>().Seal(Ticket(Stranger, office)))));
    }

    [Fact]
    public async Task An_address_ends_with_its_thirty_days_by_the_services_clock()
    {
        await using var office = await Office.Open();
        var address = await Address(office, Chart);
        await office.Days(29);
        Assert.Equal(HttpStatusCode.OK, await Ask(office, address));
        await Address(office, Chart);
        await office.Days(1);
        Assert.Equal(1, await Kept(office));
        Assert.Equal(HttpStatusCode.NotFound, await Ask(office, address));
        Assert.Equal(HttpStatusCode.OK, await Ask(office, await Address(office, Chart)));
    }

    [Fact]
    public async Task A_picture_ends_with_what_is_kept_of_it_whatever_its_address_says()
    {
        await using var office = await Office.Open();
        await Address(office, Chart);
        var generous = Path(office.Part<SignPictures>().Seal(Ticket(office.Company.Id, office) with { Until = office.Clock.GetUtcNow().AddDays(90) }));
        Assert.Equal(HttpStatusCode.OK, await Ask(office, generous));
        await office.Days(30);
        Assert.Equal(HttpStatusCode.NotFound, await Ask(office, generous));
    }

    [Fact]
    public async Task Keeping_a_new_one_lets_go_of_the_old_ones_and_keeps_the_same_one_once()
    {
        await using var office = await Office.Open();
        await Address(office, Chart);
        await Address(office, Chart);
        Assert.Equal(1, await Kept(office));
        await office.Days(31);
        await Address(office, new Picture([1, 2, 3], "another"));
        Assert.Equal(KeepPictures.IdOf([1, 2, 3]), (await office.Database.Read(office.Company.Id, db => db.Pictures.SingleAsync())).Id);
    }

    [Fact]
    public async Task A_restart_still_opens_yesterdays_address()
    {
        var office = await Office.Open();
        var address = await Address(office, Chart);
        await using var reopened = await office.Reopen();
        Assert.Equal(HttpStatusCode.OK, await Ask(reopened, address));
    }

    private static PictureTicket Ticket(Guid organisation, Office office) =>
        new(organisation, KeepPictures.IdOf(Chart.Png), office.Clock.GetUtcNow() + KeepPictures.For);

    private static string Path(string seal) => $"{PictureRoute.Path}/{seal}.png";

    private static PictureAddresses Addresses(Office office, string? publicUrl = "https://okr.example/base/") =>
        new(office.Part<KeepPictures>(), office.Part<SignPictures>(), publicUrl is null ? null : new Uri(publicUrl));

    /// <summary>As a card gives it, without the host.</summary>
    private static async Task<string> Address(Office office, Picture picture) =>
        (await Addresses(office).Of(office.Company.Id, new Card("s", picture)))(picture)!["https://okr.example/base".Length..];

    private static async Task<HttpStatusCode> Ask(Office office, string address)
    {
        using var answer = await office.Http.GetAsync(new Uri(address, UriKind.Relative));
        return answer.StatusCode;
    }

    private static Task<int> Kept(Office office) => office.Database.Read(office.Company.Id, db => db.Set<KeptPicture>().CountAsync());
}
