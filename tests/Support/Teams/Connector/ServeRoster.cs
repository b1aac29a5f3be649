using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Teams;

/// <summary>Who is in a conversation, page by page, and who somebody is.</summary>
internal sealed class ServeRoster
{
    private const int Fewest = 50, Most = 500, Usual = 200;

    private readonly ConcurrentDictionary<string, int> continuations = new(StringComparer.Ordinal);

    public Answer Answer(ConnectorCall call, FakeConversation conversation) => call.Route switch
    {
        ConnectorRoute.PagedMembers => Page(call.Query, conversation.Members),
        ConnectorRoute.Member => Member(conversation, call.Member!),
        _ => Refusal.Bug("The whole roster in one answer is deprecated: ask for pages."),
    };

    private static Answer Member(FakeConversation conversation, string id)
    {
        var person = conversation.Tenant.Person(id);
        return person is not null && conversation.Members.Contains(person) ? new Answer(200, person.Listed()) : Refusal.MemberNotFound;
    }

    private Answer Page(IReadOnlyDictionary<string, string> query, IReadOnlyList<FakePerson> members)
    {
        var size = Usual;
        if (query.TryGetValue("pageSize", out var asked) && !int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out size))
            return Refusal.Bug($"The page size is no number: {asked}");
        size = Math.Clamp(size, Fewest, Most);
        var from = 0;
        if (query.TryGetValue("continuationToken", out var token) && !continuations.TryGetValue(token, out from))
            return Refusal.Bug($"No page goes by this continuation token: {token}");
        var body = new JsonObject { ["members"] = new JsonArray([.. members.Skip(from).Take(size).Select(m => m.Listed())]) };
        // While people come and go, Teams may name one of them on two pages; here the last of a page is always the first of the next.
        if (from + size < members.Count) body["continuationToken"] = Continue(from + size - 1);
        return new(200, body);
    }

    /// <summary>With characters that a query must escape.</summary>
    private string Continue(int from)
    {
        var token = $"{TeamsIds.Opaque(24)}+/=&{from.ToString(CultureInfo.InvariantCulture)}";
        continuations[token] = from;
        return token;
    }
}
