using CheckinBot.Tests.Faults.Machines;
using CheckinBot.Tests.Faults.Runs;

// A node must not load what the fakes need, so it is told apart first of all.
return args is [BeNode.Word] ? await BeNode.Run() : await LongRuns.Run(args, Console.Out);
