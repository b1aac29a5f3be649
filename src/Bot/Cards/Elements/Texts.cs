namespace CheckinBot.Bot.Cards.Elements;

public enum TextSize { Small, Default, Medium, Large }

public enum TextWeight { Lighter, Default, Bolder }

public enum TextColor { Default, Accent, Good, Warning, Attention }

public sealed record TextBlock(string Text) : Element
{
    public TextSize? Size { get; init; }
    public TextWeight? Weight { get; init; }
    public TextColor? Color { get; init; }
    public bool? IsSubtle { get; init; }
    public bool Wrap { get; init; } = true;
}

/// <summary>A picture as a card carries it: PNG bytes and the words that say the same. An edge turns it into an <see cref="Image"/> that its platform can show.</summary>
public sealed record Picture(byte[] Png, string AltText) : Element;

public sealed record Image(string Url, string AltText) : Element
{
    public string Size { get; init; } = "stretch";
}
