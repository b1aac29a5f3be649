namespace CheckinBot.Bot.Edges;

/// <summary>What an answer of a chat platform means for us, whichever platform gave it.</summary>
public abstract record Fate
{
    /// <summary>The platform's word for it, as the ledger keeps it.</summary>
    public string Word => this switch
    {
        Gone gone => gone.Code,
        InDoubt doubt => doubt.Code,
        StopHere here => here.Code,
        StopTenant tenant => tenant.Code,
        Alarm alarm => alarm.Code,
        Refused refused => refused.Code,
        _ => "unknown",
    };

    public sealed record Done : Fate;

    /// <summary>It was not done; again after that time.</summary>
    public sealed record Again(TimeSpan After) : Fate
    {
        /// <summary>The platform wants nothing of the kind from anybody for so long.</summary>
        public bool FromAll { get; init; }
    }

    /// <summary>It may have been done.</summary>
    public sealed record InDoubt(string Code) : Fate;

    /// <summary>The conversation, or the message in it, is not there any more.</summary>
    public sealed record Gone(string Code) : Fate;

    /// <summary>This person or channel takes nothing from us until something changes there.</summary>
    public sealed record StopHere(string Code, bool TellAdmin) : Fate;

    /// <summary>The whole tenant or workspace takes nothing from us: an admin there has to act.</summary>
    public sealed record StopTenant(string Code) : Fate;

    /// <summary>We are set up wrongly. Nothing was done; the message waits for whoever mends it.</summary>
    public sealed record Alarm(string Code) : Fate;

    /// <summary>The tenant is served by the host of another cloud; Teams alone says so.</summary>
    public sealed record OtherCloud : Fate;

    /// <summary>It was refused, and would be refused again.</summary>
    public sealed record Refused(string Code) : Fate;
}
