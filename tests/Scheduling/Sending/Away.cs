using System.Data.Common;

namespace CheckinBot.Tests.Scheduling.Sending;

/// <summary>What a driver says of a server that is gone.</summary>
internal sealed class Away() : DbException("The connection was closed.");
