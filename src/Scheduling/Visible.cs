using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("CheckinBot.Scheduling.Tests")]
