namespace CheckinBot.Tests.Support.Teams;

/// <summary>One request for a token of our own, as it came in.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Form">The fields of the form.</param>
public sealed record TokenCall(int Number, string Tenant, IReadOnlyDictionary<string, string> Form)
{
    /// <summary>A field of the form; empty when it is not there.</summary>
    public string this[string field] => Form.GetValueOrDefault(field, "");
}

/// <summary>An answer of the token endpoint that is no token.</summary>
/// <param name="Status">Of HTTP.</param>
/// <param name="Error">OAuth's code, such as <c>invalid_client</c>; empty answers with no JSON at all, as a broken gateway does.</param>
/// <param name="Number">Entra's own number, which begins its description.</param>
public sealed record TokenFault(int Status, string Error, int Number, string Description)
{
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The secret is wrong: permanent.</summary>
    public static readonly TokenFault InvalidClient = new(401, "invalid_client", 7000215, "Invalid client secret provided.");

    /// <summary>Busy: passes.</summary>
    public static readonly TokenFault TemporarilyUnavailable = new(503, "temporarily_unavailable", 90033, "A transient error has occurred. Please try again.");

    /// <summary>A gateway that fell over: passes.</summary>
    public static readonly TokenFault ServerError = new(500, "", 0, "");
}
