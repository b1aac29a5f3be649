using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning.Rereading;

/// <summary>Phrases that mean something else in their sentence. Each step knows what those before it have settled.</summary>
internal static class Reread
{
    public static List<Token> In(List<Token> items, Language language)
    {
        items = SmallWords.DoneBy(Spans.HowLong(OfWhich.Regular(Spans.OfOne(items, language)), language), language);
        items = OfHowMany.PerMany(OfWhich.Sized(Spans.Waited(WhichDay.Yearly(Spans.OverAYear(Spans.Each(items)))), language));
        items = SmallWords.Wanted(SmallWords.FromWhom(SmallWords.Particles(items, language), language), language);
        items = SmallWords.OnTime(WhichDay.Closing(WhichDay.Years(WhichDay.Last(items, language), language), language));
        items = Whose.In(Numbered.Seconds(Numbered.Told(OfWhich.OneThing(items, language), language), language), language);
        return Spans.Kept(Numbered.Named(items, language), language);
    }
}
