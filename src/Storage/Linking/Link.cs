namespace CheckinBot.Storage.Linking;

/// <summary>
/// An admin's word that an account, or a whole row of the list of people, is somebody who stands there already. It remembers what moved,
/// so that it can be undone.
/// </summary>
public sealed class Link
{
    public required Guid Id { get; init; }
    public required Guid OrganisationId { get; init; }

    /// <summary>Who it is.</summary>
    public required Guid ToId { get; init; }

    /// <summary>The row that stood for the same person; null where a platform's account was linked that had none.</summary>
    public Guid? FromId { get; init; }

    /// <summary>That row's e-mail: whoever proves it from now on is <see cref="ToId"/>.</summary>
    public string? Email { get; init; }

    /// <summary>The admin who said so.</summary>
    public required Guid ById { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>What moved, as <see cref="Linking.Moved"/> writes it.</summary>
    public required string Moved { get; set; }
}
