using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning;

/// <summary>Which figure is the start, which the goal, and which says by how much.</summary>
internal sealed partial class Roles
{
    public List<Amount> Baselines { get; } = [];

    /// <summary>To be reached exactly, at least, or at most.</summary>
    public List<Amount> Targets { get; } = [];
    public List<Amount> Floors { get; } = [];
    public List<Amount> Ceilings { get; } = [];

    /// <summary>A figure with nothing that says what it is.</summary>
    public List<Amount> Bare { get; } = [];
    public List<Amount> Changes { get; } = [];

    /// <summary>Ten to fifteen, five or six.</summary>
    public List<Amount> Range { get; } = [];

    /// <summary>Figures of phrases that give none of these.</summary>
    public List<Amount> Unread { get; } = [];
    public (Amount Low, Amount High)? Band { get; private set; }

    /// <summary>Said with "by": a change in any sentence; in French "de" is one only beside a verb that moves.</summary>
    private readonly List<Amount> of = [];
    private bool viaTo;
    private string? bound;
    private int boundAt;
    private Amount? aim, bracketed, takes, tops, stock, does;
    private bool never, points, moves, negated, isSum, isShare, isToBe, takesOff;

    /// <summary>It is to stay where it is, whatever the sentence's first verb.</summary>
    public bool Keeps { get; private set; }

    /// <summary>So much is done of it already: what is counted goes on from there.</summary>
    public bool SoFar { get; private set; }

    /// <summary>So many steps, as a milestone is written back.</summary>
    public bool Steps { get; private set; }

    /// <summary>"Two goals for March": which of them is meant is asked.</summary>
    public bool Two { get; private set; }

    /// <summary>"Where it is": at what it stands today.</summary>
    public bool AsItIs { get; private set; }

    /// <summary>The figure is said to be reached.</summary>
    public bool Reaches { get; private set; }

    /// <summary>So many are to be had.</summary>
    public bool Had { get; private set; }

    /// <summary>"Plus de retards" may be more of them, or none any more.</summary>
    public bool IsNoMore { get; private set; }

    /// <summary>Less of one thing and more of another.</summary>
    public bool Both { get; private set; }

    /// <summary>"At most" stands by itself.</summary>
    public bool IsMost => bound == "most" || negated || Keeps;

    /// <summary>"Not more, not less".</summary>
    public bool IsExact { get; private set; }

    /// <summary>"20 % faster": which way that is, its measure would tell.</summary>
    public bool Faster { get; private set; }

    /// <summary>"At all times": it is to be kept.</summary>
    public bool Always { get; private set; }

    /// <summary>"Put an end to": it is to come down to none.</summary>
    public bool Ends { get; private set; }

    /// <summary>"Double down": more effort, and no number.</summary>
    public bool IsIdiom { get; private set; }

    /// <summary>"Better than": which way that is, the measure tells.</summary>
    public bool IsBetter { get; private set; }

    /// <summary>"Down to": it stands higher today.</summary>
    public bool Lands { get; private set; }

    /// <summary>The figure is a share of things: "95 % of tickets".</summary>
    public bool OfThings { get; private set; }

    /// <summary>So much time is gained on something: it takes less.</summary>
    public bool Hastens { get; private set; }

    /// <summary>The direction that a noun of change gives: "a rise of 10%".</summary>
    public string? Noun { get; private set; }

    public IEnumerable<Amount> Goals => Targets.Concat(Floors).Concat(Ceilings).Concat(Bare).Concat(Range);

    /// <param name="items">The sentence.</param>
    /// <param name="act">Its verb.</param>
    /// <param name="isRate">The measure stands at a level.</param>
    /// <param name="isSum">It is an amount that is added up, so that a percentage is one of it.</param>
    /// <param name="isShare">It is a percentage by itself.</param>
    /// <param name="passed">What is no figure of the goal.</param>
    public static Roles In(IReadOnlyList<Token> items, Language language, Act act, bool isRate, bool isSum, bool isShare, IReadOnlyCollection<Token> passed)
    {
        var roles = new Roles { isSum = isSum, isShare = isShare, points = Enumerable.Range(0, items.Count).Any(at => IsPoints(items, at, language)), OfThings = ShareOf(items) };
        foreach (var item in items.Where(i => !passed.Contains(i)))
        {
            roles.negated = item switch { Phrase { Rule: "never" } => true, Mark { Text: "," or ";" or ":" or "." } => false, Word word => roles.negated || Denies(word)
                || word.Text is "personne" or "rien" && word == items[0] || word.Text == "no" && language.Name == "en"
                && Next(items, word) is Word, Figure { IsNone: true } => true, _ => roles.negated };
            roles.Always |= item is Word always && IsAlways(items, always, language);
            if (item is Phrase phrase) roles.Take(phrase, language, act, isRate);
            else if (item is Figure or Length) roles.Single(Amount.Of(item));
        }
        // "Get satisfaction up": the little word says which way.
        if (act.Is("move")) roles.Noun ??= items.OfType<Word>().Select(w => w.Text switch { "up" => "rise", "down" => "fall", _ => null }).FirstOrDefault(n => n is not null);
        // "See freight costs fall by 8 %": what is seen goes the way of the verb beside its figure.
        if (act.Is("move") && !act.Is("up") && !act.Is("down")) roles.Noun ??= Beside(items, language);
        // "Up the share of online orders", "a decent jump in satisfaction", "une forte baisse des retards".
        if (items is [Word { Text: "up" }, Word { Text: "the" or "our" or "my" }, ..]) roles.Noun ??= "rise";
        if (act.At is null) roles.Noun ??= Named(items, language);
        // "5 % price increase", "waste cut 40 %": a noun of change beside a figure that nothing else places.
        if (act.At is null && roles.Bare is [{ Unit: "%" } share] && roles.Noun is null && !roles.OfThings
            && Changing(items, share.At, language) is { } way) (roles.Noun, roles.moves) = (way, true);
        // "Plus de recommandations": more of them than today.
        if (items.Where((_, at) => IsMoreOf(items, at)).ToList() is [Word more, ..]) (roles.Both, roles.Noun, roles.IsNoMore) = (roles.Both
            || roles.Noun == "fall", roles.Noun ?? "rise", more.Text == "plus" && more == items[0]);
        // "The average basket should gain 4 €": what is measured is named before, and moves.
        if (act.At is { Text: "gagner" or "perdre" or "gain" or "gagne" or "lose" or "shed" } gains
            && items.TakeWhile(i => i != gains).Any(i => i is Word word && !language.Senses(word.Text).Any(s => s.Kind is "common" or "want"))) roles.moves = true;
        // "Trim 15 k€ off the bill", "gagner trois semaines sur le délai".
        roles.moves |= roles.Bare is [{ } taken] && items.ToList().FindIndex(i => i == act.At) is >= 0 and var verb && items.ElementAtOrDefault(verb + 1) == taken.At
            && items.ElementAtOrDefault(verb + 2) is Word { Text: "off" or "from" or "on" or "sur" } joint && !(act.Is("make") && joint.Text == "from")
            && (act.Is("up") || act.Is("down"));
        // "Retirer 20 minutes à la tournée, longue de 190 minutes".
        roles.takesOff = roles.Bare is [{ } off] && act.At is { } takes && language.Senses(takes.Text).Any(s => s.Kind == "take-off")
            && Next(items, takes) == off.At && Next(items, off.At) is Word { Text: "off" or "from" or "a" or "au" or "aux" or "sur" or "de" or "du" or "d'" or "des" };
        roles.moves |= roles.Bare is [{ At: Length { IsShort: true } or Length { Unit: "day" } } gained] && (act.Is("sum") || act.Is("better"))
            && Next(items, gained.At) is Word { Text: "per" or "par" or "on" or "sur" };
        // "Il faut que les créances douteuses diminuent": nothing else tells which way.
        if (act.At is null) roles.Noun ??= Hoped(items, language);
        roles.Settle(act, Moved(items, language));
        roles.Hastens = (act.Is("better") || act.Is("sum")) && roles.Changes is [{ Unit: "s" or "min" or "h" or "day" or "week" }]
            && items.Any(i => i is Word { Text: "sur" or "on" or "off" or "dans" or "in" or "per" or "par" });
        return roles;
    }

    private static string? Named(IReadOnlyList<Token> items, Language language) =>
        Enumerable.Range(0, Math.Min(4, items.Count)).TakeWhile(at => items[at] is Word).Where(at =>
            items.ElementAtOrDefault(at + 1) is Word { Text: "in" or "of" or "des" or "de" or "du" or "d'" }).SelectMany(at =>
            language.Senses(((Word)items[at]).Text)).Select(s => s.Kind).FirstOrDefault(k => k is "rise" or "fall");

    private static string? Beside(IReadOnlyList<Token> items, Language language) => Enumerable.Range(1, Math.Max(0, items.Count - 1))
        .Where(at => items[at] is Phrase { Rule: "by" or "by-one" or "by-range" or "from-to" or "target" or "down-to" or "up-to" }).Select(at => items[at - 1]).OfType<Word>()
        .SelectMany(w => language.Senses(w.Text)).Select(s => s.Kind switch { "up" => "rise", "down" => "fall", _ => null }).FirstOrDefault(w => w is not null);

    /// <summary>The way of all words that go one way; null when none does, or both.</summary>
    private static string? Moved(IReadOnlyList<Token> items, Language language)
    {
        var kinds = items.OfType<Word>().SelectMany(w => language.Senses(w.Text)).Select(s => s.Kind).ToHashSet();
        var (up, down) = (kinds.Overlaps(["up", "rise"]), kinds.Overlaps(["down", "fall"]));
        return up == down ? null : up ? "rise" : "fall";
    }

    /// <summary>The way of the only verb that a wish leads to: "that delay has to come down", "faudrait que ce délai baisse".</summary>
    private static string? Hoped(IReadOnlyList<Token> items, Language language)
    {
        bool Is(Token? item, string kind) => item is Word word && language.Senses(word.Text).Any(s => s.Kind == kind);
        bool Goes(int at, string way) => items[at] is Word { Text: var text } && text == way && (Is(items[at - 1], "move") || Is(items[at - 1], "goes"));
        string? Way(int at) => Is(items[at], "down") && !Is(items[at], "up") || Goes(at, "down") ? "fall"
            : Is(items[at], "up") && !Is(items[at], "down") || Goes(at, "up") ? "rise" : null;
        bool Wished(int at) => language.Name == "en"
            ? items.Take(at).Reverse().TakeWhile(i => i is Word).Take(3).Any(i => i is Word { Text: "to" or "should" or "must" or "will" or "can" or "could" })
            : items.Take(at).Reverse().TakeWhile(i => i is Word).Take(7)
                .Any(i => i is Word { Text: "que" or "qu'" or "doit" or "doivent" or "devrait" or "devraient" });
        var ways = Enumerable.Range(1, Math.Max(0, items.Count - 1)).Where(Wished).Select(Way).OfType<string>().Distinct().ToList();
        return ways is [var only] ? only : null;
    }

    private static string? Changing(IReadOnlyList<Token> items, Token figure, Language language)
    {
        var at = items.ToList().IndexOf(figure);
        string? Way(Token? item) => item is Word word ? language.Senses(word.Text).Select(s => s.Kind).FirstOrDefault(k => k is "rise" or "fall") : null;
        return at < 0 ? null : Way(items.ElementAtOrDefault(at - 1)) ?? (language.Name == "en"
            ? items.Skip(at + 1).TakeWhile(i => i is Word).Take(3).Select(Way).FirstOrDefault(w => w is not null) : null);
    }

    private static bool IsMoreOf(IReadOnlyList<Token> items, int at) => items[at] is Word { Text: "plus" or "davantage" }
        && items.ElementAtOrDefault(at + 1) is Word { Text: "de" or "d'" } && items.ElementAtOrDefault(at + 2) is Word
        && (at == 0 || items[at - 1] is Mark or Word { Text: "et" or "mais" or "que" or "qu'" });

    /// <summary>"3 NPS points", and neither "15 charging points" nor "5 pick-up points".</summary>
    private static bool IsPoints(IReadOnlyList<Token> items, int at, Language language) =>
        items[at] is Word { Text: "points" } && items.ElementAtOrDefault(at - 1) is Word before && !Compound.Holds(items, at - 1) && language.Senses(before.Text).Any();

    /// <summary>"Always at least 60 bags": in the part of the sentence that has the figure, and not "we always have 3 of them".</summary>
    private static bool IsAlways(IReadOnlyList<Token> items, Word word, Language language)
    {
        if (!language.Senses(word.Text).Any(s => s.Kind == "always")) return false;
        bool IsFigure(Token item) => item is Figure { IsYear: false } or Length || item is Phrase { Rule: "floor" or "ceiling" or "least" or "most" or "band" or "range" };
        bool Parts(Token item) => item is Mark { Text: "," or ";" or ":" or "." };
        return items.TakeWhile(i => i != word).Reverse().TakeWhile(i => !Parts(i)).Any(IsFigure)
            || items.SkipWhile(i => i != word).TakeWhile(i => !Parts(i)).Any(i => i is Phrase { Rule: "floor" or "ceiling" or "least" or "most" or "band" or "range" });
    }

    private static Token? Next(IReadOnlyList<Token> items, Token item) => items.SkipWhile(i => i != item).Skip(1).FirstOrDefault();

    private static bool Denies(Word word) => word.Text is "not" or "never" or "nobody" or "none" or "cannot" or "ne" or "n'" or "jamais"
        || word.Text.EndsWith("n'", StringComparison.Ordinal) && word.Text.Length > 3;

    private static bool ShareOf(IReadOnlyList<Token> items) => Enumerable.Range(0, items.Count).Any(at =>
        items[at] is Figure { IsPart: true } || items[at] is Phrase part && part.Figures.Any(f => f.IsPart)
            || (items[at] is Figure { Unit: "%" } || items[at] is Phrase p && p.Figures.LastOrDefault() is { Unit: "%" } last && last.End == p.End)
        && items.ElementAtOrDefault(at + 1) is Word { Text: "of" or "des" or "de" or "d'" or "du" or "our" or "nos" });

    private void Single(Amount amount)
    {
        Steps |= amount.At is Figure { IsStep: true };
        if (amount.Sign is null) Bare.Add(amount);
        else Changes.Add(amount);
    }
}
