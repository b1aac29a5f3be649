namespace CheckinBot.Bot.Hosting.KeyRing;

/// <summary>The ring in the database does not open. A new key would begin a new ring in silence, and every token sealed so far would be lost: so nothing starts.</summary>
public sealed class UnreadableKeysException(string message, Exception? inner = null) : Exception(message, inner);
