using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Storage.Intake;

/// <summary>What a row goes by when it has no key of its own: <c>Titre / Équipe / Cycle</c>.</summary>
internal static class NaturalKey
{
    public static string Of(string title, Team team, Cycle cycle) => string.Join(Book.Joint, title, team.Name, cycle.Name);

    public static string Of(Objective objective, Team team, Cycle cycle) => Of(objective.Title, team, cycle);

    public static string Of(Objective objective, Book book) => Of(objective, book.TeamOf[objective.TeamId], book.CycleOf[objective.CycleId]);

    public static string Of(string title, string objective) => string.Join(Book.Joint, title, objective);
}
