using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("CheckinBot.Storage.Tests")]
