namespace CheckinBot.Storage.Ledger;

/// <summary>The reason of a message that another one stands for: two rows were one person, and each was to have its own.</summary>
public static class Superseded
{
    public const string Reason = "superseded";
}
