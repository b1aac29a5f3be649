namespace CheckinBot.Storage.Rounds;

/// <summary>From how many people on the figures of a group are shown to somebody outside it.</summary>
public sealed record SmallestGroup(int People = SmallestGroup.Usual)
{
    public const int Usual = 5;
}
