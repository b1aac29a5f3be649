namespace CheckinBot.Storage.Opening;

/// <summary>What one process at a time does. Any numbers, as long as every version takes the same.</summary>
public enum Alone : long
{
    Migrate = 0x6F6B72_6D696772,
    BringTriggers = 0x6F6B72_74726967,
    FindListed = 0x6F6B72_6C697374,
}
