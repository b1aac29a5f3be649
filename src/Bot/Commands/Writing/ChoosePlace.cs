using CheckinBot.Bot.Cards.Writing;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.People;
using CheckinBot.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Writing;

/// <summary>Which objective and which person were chosen, authorised anew.</summary>
internal static class ChoosePlace
{
    /// <summary>Null when something is a problem of the form, or nobody may choose it and it was sent all the same: then <paramref name="forged"/> is called.</summary>
    public static async Task<KeepGoal.Place?> Place(Visit visit, ReadForm form, Places places, Action forged, CancellationToken cancel)
    {
        var (chosen, title) = (form.Said(GoalField.Objective), form.Said(GoalField.Title));
        // A title alone means a new objective where there is one team for it.
        if (chosen is null && title is not null && places.Teams is [var only]) chosen = WritingForm.New + ShortId.Of(only.Id);
        if (chosen?.StartsWith(WritingForm.New, StringComparison.Ordinal) == true)
        {
            if (ShortId.Read(chosen[WritingForm.New.Length..]) is not { } id || visit.Me.Team(id) is not { } team || !visit.May.WriteIn(team))
            {
                forged();
                return null;
            }
            if (title is null || !title.Any(char.IsLetter)) form.Problems[GoalField.Title] = visit.Voice["New.TitleMissing"];
            else if (title.Length > WritingForm.LongestTitle) form.Problems[GoalField.Title] = visit.Voice.Say("New.TooLong", WritingForm.LongestTitle);
            return new KeepGoal.Place(team, null, title);
        }
        var objective = ShortId.Read(chosen ?? "") is { } under ? await visit.Db.Objectives.Lives().SingleOrDefaultAsync(o => o.Id == under, cancel) : null;
        if (objective is null)
        {
            form.Problems[GoalField.Objective] = visit.Voice["New.ObjectiveMissing"];
            return null;
        }
        if (!visit.May.WriteUnder(objective))
        {
            forged();
            return null;
        }
        if (title is not null) form.Problems[GoalField.Title] = visit.Voice["New.TitleToo"];
        return new KeepGoal.Place(visit.Me.Team(objective.TeamId)!, objective, null);
    }

    /// <summary>Who is to carry it: the writer, unless somebody else was chosen who may.</summary>
    public static async Task<Guid> Owner(Visit visit, ReadForm form, Team? team, Places places, Action forged, CancellationToken cancel)
    {
        if (form.Said(GoalField.Owner) is not { } chosen) return visit.Me.Id;
        if (ShortId.Read(chosen) is not { } owner || owner == visit.Me.Id || team is null) return visit.Me.Id;
        // Whoever is offered nobody to choose did not choose.
        if (places.Carriers.Count == 0) forged();
        else if (!visit.May.WriteForOthersIn(team)) form.Problems[GoalField.Owner] = visit.Voice.Say("New.OwnerNotYours", team.Name);
        else if (!await Places.IsOf(visit, owner, team, cancel)) form.Problems[GoalField.Owner] = visit.Voice.Say("New.OwnerElsewhere", team.Name);
        return owner;
    }
}
