using CheckinBot.Objectives.Checkins;

namespace CheckinBot.Connectors.Words;

/// <summary>The fixed words of check-ins, and those that several sheets share.</summary>
public static class CheckinWords
{
    public static readonly WordList<Confidence> Confidences = new(
        new(Confidence.OnTrack, "oui", "on track", "on", "yes", "vert", "green", "dans le rythme", "en bonne voie", "confiant"),
        new(Confidence.AtRisk, "incertain", "at risk", "risk", "not sure", "orange", "yellow", "à risque", "à surveiller"),
        new(Confidence.OffTrack, "non", "off track", "off", "no", "rouge", "red", "compromis", "en retrait", "behind"));

    public static readonly WordList<Cause> Causes = new(
        new(Cause.Resources, "moyens", "resources", "ressources"),
        new(Cause.Assumption, "hypothèse", "assumption"),
        new(Cause.Market, "marché", "market"),
        new(Cause.Other, "autre", "other"));

    public static readonly WordList<bool> YesNo = new(
        new(true, "oui", "yes", "o", "y", "vrai", "true", "x", "1"),
        new(false, "non", "no", "n", "faux", "false", "0"));

    public static readonly WordList<DayOfWeek> Days = new(
        new(DayOfWeek.Monday, "lundi", "Monday", "lun", "mon"),
        new(DayOfWeek.Tuesday, "mardi", "Tuesday", "mar", "tue", "tues"),
        new(DayOfWeek.Wednesday, "mercredi", "Wednesday", "mer", "wed"),
        new(DayOfWeek.Thursday, "jeudi", "Thursday", "jeu", "thu", "thur", "thurs"),
        new(DayOfWeek.Friday, "vendredi", "Friday", "ven", "fri"),
        new(DayOfWeek.Saturday, "samedi", "Saturday", "sam", "sat"),
        new(DayOfWeek.Sunday, "dimanche", "Sunday", "dim", "sun"));

    /// <summary>The languages the bot speaks; true stands for French.</summary>
    public static readonly WordList<bool> French = new(
        new(true, "fr", "fr", "français", "french", "fr-FR", "fr-CA", "fr-BE", "fr-CH"),
        new(false, "en", "en", "anglais", "english", "en-US", "en-GB", "en-CA"));
}
