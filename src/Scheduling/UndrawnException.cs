namespace CheckinBot.Scheduling;

/// <summary>A message could not be read for or drawn, so nothing of it has left.</summary>
public sealed class UndrawnException(Exception inner) : Exception("The message could not be drawn.", inner);
