using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("CheckinBot.Connectors.Tests")]
