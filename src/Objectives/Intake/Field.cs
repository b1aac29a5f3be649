namespace CheckinBot.Objectives.Intake;

/// <summary>What a column of an import holds, whatever its header says and in which language.</summary>
public enum Field
{
    Key, Name, Vision, Language, Zone, Country, Region, WorkingDays, Hours, OwnHour,
    Email, Admin, LeftOn, Teams,
    Lead, Members, Parent, MeetingDay, MeetingTime, Channel,
    Start, End,
    Title, Team, Cycle, Owner, Level, Nature, Perspective, Orientation, Private, Weight,
    Objective, Unit, Kind, Direction, Baseline, Target, BandLow, BandHigh, Every, Due, Cadence, Indicator, LeadsTo, Pace, Standing, CountsForPay, TippingValue, Then, ContributesTo,
    KeyResult, AsOf, Value, Confidence, Note, Cause, Person, Period,
}
