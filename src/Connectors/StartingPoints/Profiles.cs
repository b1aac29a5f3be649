namespace CheckinBot.Connectors.StartingPoints;

/// <summary>What the files call the kinds of company.</summary>
public static class Profiles
{
    public static string Name(Profile profile) => profile switch
    {
        Profile.GrowingSme => "growing-sme",
        Profile.ScaleUp => "scale-up",
        _ => "b2b-services",
    };
}
