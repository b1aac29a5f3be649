namespace CheckinBot.Tests.House;

public sealed class RootScripts
{
    [Theory]
    [InlineData("build")]
    [InlineData("run")]
    [InlineData("test")]
    [InlineData(".ci/run")]
    public void A_script_is_executable_strict_and_says_how_it_is_used(string script)
    {
        var lines = Tree.Lines(script);
        Assert.Equal("#!/usr/bin/env bash", lines[0]);
        Assert.StartsWith($"# Usage: {(script.Contains('/', StringComparison.Ordinal) ? script : "./" + script)}", lines[1], StringComparison.Ordinal);
        Assert.Contains("set -euo pipefail", lines);
        if (!OperatingSystem.IsWindows())
            Assert.True(File.GetUnixFileMode(Tree.Full(script)).HasFlag(UnixFileMode.UserExecute), $"{script} is not executable.");
    }
}
