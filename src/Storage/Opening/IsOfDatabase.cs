using System.Data.Common;

namespace CheckinBot.Storage.Opening;

/// <summary>Tells a database that is away, or refuses, from faults of other kinds: what was asked of it may pass later.</summary>
public static class IsOfDatabase
{
    /// <summary>EF wraps what the driver said in words of its own.</summary>
    public static bool TroubleOfDatabase(this Exception? error)
    {
        for (; error is not null; error = error.InnerException)
            if (error is DbException) return true;
        return false;
    }
}
