namespace CheckinBot.Objectives;

/// <summary>Ids are UUIDv7: sorted by the moment they were made, so indexes grow at one end.</summary>
public static class Ids
{
    public static Guid New(TimeProvider clock) => Guid.CreateVersion7(clock.GetUtcNow());
}
