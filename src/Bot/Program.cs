using CheckinBot.Bot.Hosting;

return await CommandLine.Run(args, Console.Out, Console.Error);
