namespace CheckinBot.Objectives.Intake;

/// <summary>The sheets of an import, in the order in which one may refer to the ones before it.</summary>
public enum SheetKind { Organisation, People, Teams, Cycles, Objectives, KeyResults, Checkins }
