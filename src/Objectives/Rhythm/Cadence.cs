namespace CheckinBot.Objectives.Rhythm;

public enum Cadence { Weekly, Monthly, Quarterly }
