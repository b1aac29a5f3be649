namespace CheckinBot.Objectives.Drift;

/// <summary>The state of a key result, from the worst to the best; it is never a judgement of a person.</summary>
public enum Verdict { OffTrack, Slipping, NoNews, Watch, TooEarly, OnPace }
