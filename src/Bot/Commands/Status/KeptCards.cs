using System.Collections.Concurrent;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Status;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.People;
using CheckinBot.Storage.Boards;

namespace CheckinBot.Bot.Commands.Status;

/// <summary>
/// The cards of teams as whoever leads them was shown them last. One is shown again as long as nothing has changed that it comes from: the marks of the board, which are
/// read from the database with who asks at every question, and all else that <see cref="Under"/> names.
/// </summary>
public sealed class KeptCards
{
    /// <summary>Some ten megabytes.</summary>
    private const int Usual = 1000;

    private readonly ConcurrentDictionary<Key, (Under Under, Card Card)> kept = [];
    private readonly ConcurrentQueue<Key> order = new();

    /// <summary>How many are kept; with none, every card is read and drawn anew.</summary>
    public int Most { get; set; } = Usual;

    /// <summary>For whom, and what of it: one card each.</summary>
    private sealed record Key(Guid Organisation, Guid Reader, Guid Team, bool InChannel, StatusDepth Depth);

    /// <summary>All that a card comes from, beside what <see cref="Key"/> says. Which teams the reader is in and whether they are an admin is what <see cref="May"/> asks.</summary>
    private sealed record Under(BoardState Board, string? Boards, string? Structure, DateOnly Day, Voice Voice, string Zone, bool Admin, string Teams);

    /// <param name="visit">Of whoever asks.</param>
    /// <param name="team">The team.</param>
    /// <param name="depth">How much of it.</param>
    /// <param name="draw">Reads and draws it. What also comes from another team's board, whose marks were not read, is not kept.</param>
    public async Task<Card> Of(Visit visit, Team team, StatusDepth depth, Func<Task<(Card Card, bool Own)>> draw)
    {
        var open = visit.Place is Place.Channel;
        // Who sees only counts sees them by how many are in the team, which no mark tells.
        if (Most == 0 || visit.Me.Met is not { } met || !met.Boards.TryGetValue(team.Id, out var board) || !BoardsEdition.IsSettled(met.BoardsEdition)
            || !(open ? visit.May.SeeInChannel(team) : visit.May.SeeKeyResults(team)))
            return (await draw()).Card;
        var key = new Key(visit.Me.Organisation.Id, visit.Me.Id, team.Id, open, depth);
        var under = new Under(board, met.BoardsEdition, met.Structure, visit.Today, visit.Voice, visit.Me.Zone.Id, visit.Me.Person.Admin, string.Join(' ', met.Teams.Order()));
        if (kept.TryGetValue(key, out var known) && known.Under == under) return known.Card;
        // The marks were read before the board is: it is as they say, or newer, and then they are others at the next question.
        var (card, own) = await draw();
        if (!own) return card;
        if (!kept.ContainsKey(key)) order.Enqueue(key);
        kept[key] = (under, card);
        while (kept.Count > Most && order.TryDequeue(out var oldest)) kept.TryRemove(oldest, out _);
        return card;
    }
}
