using System.Text.Json.Serialization;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Edges.Slack.Blocks;

namespace CheckinBot.Tests.Bot.Edges.Slack.Blocks;

/// <summary>No kind of element or action is forgotten: an arm for each, and a remainder for those to come.</summary>
public sealed class EveryElement
{
    private sealed record Gauge(string Title, string Value, IReadOnlyList<Gauge.Mark> Marks) : Element
    {
        public sealed record Mark(string Label, int At);
    }

    private sealed record OpenPage(string Title) : CardAction(Title);

    private static readonly Element[] Elements =
    [
        new TextBlock("said"), new Container(new TextBlock("said")), new ColumnSet(new Column("auto", new TextBlock("said"))), new ActionSet(new ActionExecute("said", "status")),
        new Picture([1], "said"), new Image("https://okr.example/1.png", "said"), new InputText { Id = "i", Label = "said" }, new InputChoiceSet(new Choice("said", "1")) { Id = "i", Label = "said" },
    ];

    private static readonly CardAction[] Actions = [new ActionExecute("said", "status"), new ActionToggleVisibility("said", "x")];

    [Fact]
    public void Every_kind_of_element_is_shown()
    {
        Assert.Equal(Kinds<Element>().Append(typeof(Picture)).OrderBy(t => t.Name), Elements.Select(e => e.GetType()).OrderBy(t => t.Name));
        Assert.All(Elements, element => Assert.Contains("said", Shown.Texts(Shown.Modal(new Card("s", element, new ActionSet(new ActionExecute("said", "x")))))));
    }

    [Fact]
    public void Every_kind_of_action_has_its_arm()
    {
        Assert.Equal(Kinds<CardAction>().OrderBy(t => t.Name), Actions.Select(a => a.GetType()).OrderBy(t => t.Name));
        Assert.Equal(["header", "actions"], Shown.Kinds(Shown.Message(new TextBlock("a") { Weight = TextWeight.Bolder, Size = TextSize.Medium }, new ActionSet(Actions))));
    }

    [Fact]
    public void One_without_an_arm_is_a_fault_in_every_test()
    {
        Assert.Contains("Gauge", Assert.Throws<NotSupportedException>(() => Shown.Message(new Gauge("a", "b", []))).Message, StringComparison.Ordinal);
        Assert.Contains("OpenPage", Assert.Throws<NotSupportedException>(() => Shown.Message(new ActionSet(new OpenPage("a")))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void In_production_its_words_are_shown()
    {
        Assert.Equal(["Speed", "slow", "fast"], Unsupported.Words(new Gauge("Speed", "3", [new Gauge.Mark("slow", 1), new Gauge.Mark("fast", 9)])));
        Assert.Equal(["Open"], Unsupported.Words(new OpenPage("Open")));
    }

    private static List<Type> Kinds<T>()
    {
        var kinds = typeof(T).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), inherit: false).Cast<JsonDerivedTypeAttribute>().Select(a => a.DerivedType).ToList();
        Assert.NotEmpty(kinds);
        // A kind that is never serialised is an element all the same.
        Assert.Empty(typeof(T).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(T)) && !t.IsAbstract && t != typeof(Picture)).Except(kinds));
        return kinds;
    }
}
