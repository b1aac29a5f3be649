using System.Text.RegularExpressions;

namespace CheckinBot.Tests.House;

/// <summary>A statement that passes the context by leaves no mark of the boards that show its rows (docs/decisions/0010-a-board-has-marks.md).</summary>
public sealed partial class Marks
{
    /// <summary>The first follows a setting of a team or of all, whose own mark tells of it; the second notes when something was last looked at, which no board shows.</summary>
    private const string FollowsSettings = "src/Storage/Model/FollowCadence.cs", NotesLooks = "src/Bot/Commands/Opening/NoteOpened.cs";

    [Fact]
    public void No_statement_changes_what_a_board_shows_past_the_context() => Rule.Holds("Rows that boards show are changed through the context, which marks the boards:",
        Tree.Under("src", ".cs").Where(f => f is not (FollowsSettings or NotesLooks) && !f.Contains("/Migrations/", StringComparison.Ordinal)).SelectMany(f => Statement().Matches(Tree.Text(f)).Select(m => $"{f}: {m.Value}")));

    [Fact]
    public void It_sees_those_that_may() => Assert.All([FollowsSettings, NotesLooks], f => Assert.Single(Statement().Matches(Tree.Text(f))));

    [GeneratedRegex(@"\.(?:Objectives|KeyResults|Checkins|Revisions|People|Teams|Organisations|Cycles|OwnHolidays)\b[^;]*?\.Execute(?:Update|Delete)|(?i:UPDATE|INTO|DELETE FROM)\s+\\?""?(?:objectives|key_results|checkins|revisions|people|teams|organisations|cycles|holidays)\b")]
    private static partial Regex Statement();
}
