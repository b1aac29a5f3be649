namespace CheckinBot.Bot.Deliveries;

/// <summary>Finds out by itself where people are reached who have never spoken there.</summary>
public interface IFindPeople
{
    /// <summary>False once it has looked for everybody who was to be found at that moment.</summary>
    bool MayStillFind(DateTimeOffset since);
}
