using System.Data.Common;

namespace CheckinBot.Storage.Opening;

/// <summary>Tells a database that is away, or refuses, from faults of other kinds: what was asked of it may pass later.</summary>
public static class IsOfDatabase
{
    /// <summary>
    /// Where a connection breaks under a reader, this driver now and then falls over what it has put away itself,
    /// and says no more than that (seen with 10.0 when a server was killed).
    /// </summary>
    private const string Driver = "Npgsql";

    /// <summary>EF wraps what the driver said in words of its own.</summary>
    public static bool TroubleOfDatabase(this Exception? error)
    {
        for (; error is not null; error = error.InnerException)
            if (error is DbException or NullReferenceException { Source: Driver }) return true;
        return false;
    }
}
