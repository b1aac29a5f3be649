namespace CheckinBot.Storage.Model;

/// <summary>A value of the service itself, such as the demo clock's offset. <see cref="OrganisationId"/> is empty for the whole service.</summary>
public sealed class Setting
{
    public required Guid OrganisationId { get; init; }
    public required string Name { get; init; }
    public required string Value { get; set; }
}
