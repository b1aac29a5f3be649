namespace CheckinBot.Connectors.Exports;

/// <summary>What a column of another tool's export holds.</summary>
internal enum ExportField
{
    Id, ObjectiveId, ParentId, ItemType, Scope, Title, Owner, OwnerEmail, OwnerId, Team, Period, Start, Due,
    MetricName, Unit, MetricType, StartValue, TargetValue, CurrentValue, Progress, Status, UpdatedOn,
    Of, On, Value, Note, By, Name, Email,
}
