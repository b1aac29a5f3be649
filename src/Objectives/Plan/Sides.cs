namespace CheckinBot.Objectives.Plan;

/// <summary>Who agrees with whom about a key result: who carries it on one side, who leads its team on the other.</summary>
/// <param name="Owner">Who carries it as it stands.</param>
/// <param name="Lead">Who is asked on the lead's side: the team's lead, else the one above, else an admin; null when there is nobody.</param>
/// <param name="Leading">Who leads the team or one above it.</param>
/// <param name="Admins">Who may stand in for a lead, but for themselves.</param>
public sealed record Sides(Guid Owner, Guid? Lead, IReadOnlySet<Guid> Leading, IReadOnlySet<Guid> Admins)
{
    /// <summary>Whether what they say is said for the lead's side.</summary>
    public bool Decides(Guid person) => person == Lead || Leading.Contains(person) || (Admins.Contains(person) && person != Owner);

    /// <summary>Whether they may say that it is to change, pause or end.</summary>
    public bool MaySay(Guid person) => person == Owner || Decides(person);

    /// <summary>Who has to answer a change next; null when everybody who has to has agreed, and it takes effect.</summary>
    /// <param name="offer">What is offered.</param>
    /// <param name="pay">Whether the key result counts for variable pay: who carries it then agrees to whatever becomes of it.</param>
    /// <param name="agreed">Who has said or accepted just these terms.</param>
    public Guid? Next(Revision offer, bool pay, IReadOnlyCollection<Guid> agreed)
    {
        var step = offer.Kind is not (RevisionKind.Offered or RevisionKind.Changed);
        if (pay && offer.Kind != RevisionKind.Offered && !agreed.Contains(Owner)) return Owner;
        if (Lead is { } lead && !agreed.Any(Decides)) return lead;
        return step || agreed.Contains(offer.After.OwnerId) ? null : offer.After.OwnerId;
    }

    /// <summary>
    /// Whether a lead may end a disagreement by what the lead's side had offered before: who is to carry it has answered that with another offer,
    /// and the disagreement stays in the thread. What counts for variable pay is never settled over somebody's head.
    /// </summary>
    /// <param name="thread">The offers of the key result.</param>
    /// <param name="counter">The answer, which waits.</param>
    /// <param name="pay">Whether the key result counts for variable pay.</param>
    /// <param name="who">Who would end it.</param>
    /// <returns>What the lead's side had offered; null when it may not be settled.</returns>
    public Revision? Settles(OfferThread thread, Revision counter, bool pay, Guid who) =>
        !pay && Decides(who) && counter is { State: ProposalState.Waiting, Kind: RevisionKind.Offered or RevisionKind.Changed }
        && thread.Answered(counter) is { } before && Decides(before.ById) && counter.ById == before.After.OwnerId && who != counter.ById ? before : null;

    /// <summary>Whether that person may answer what waits: the one who is waited for, or another of the lead's side where it waits for that side.</summary>
    public bool MayAnswer(Revision offer, Guid who) => offer.State == ProposalState.Waiting && offer.WaitsForId is { } waits
        && who != offer.ById && (who == waits ? who == offer.After.OwnerId || who == Owner || Decides(who) : waits != offer.After.OwnerId && waits != Owner && Decides(who));
}
