using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Tests.Objectives.Rhythm;

public class ReadMeetingExamples
{
    [Theory]
    [InlineData("lundi 9h30", DayOfWeek.Monday, "09:30")]
    [InlineData("Lundi 9 h 30", DayOfWeek.Monday, "09:30")]
    [InlineData("lundi à 9 h 30.", DayOfWeek.Monday, "09:30")]
    [InlineData("mardi à 14 h", DayOfWeek.Tuesday, "14:00")]
    [InlineData("le mercredi à 8 heures", DayOfWeek.Wednesday, "08:00")]
    [InlineData("tous les jeudis à 16h05", DayOfWeek.Thursday, "16:05")]
    [InlineData("chaque vendredi, 11h", DayOfWeek.Friday, "11:00")]
    [InlineData("ven. 10.15", DayOfWeek.Friday, "10:15")]
    [InlineData("9h30 lundi", DayOfWeek.Monday, "09:30")]
    [InlineData("lundi midi", DayOfWeek.Monday, "12:00")]
    [InlineData("mar 9", DayOfWeek.Tuesday, "09:00")]
    [InlineData("Monday 9:30", DayOfWeek.Monday, "09:30")]
    [InlineData("Mondays at 9.30", DayOfWeek.Monday, "09:30")]
    [InlineData("every Tuesday at 2 pm", DayOfWeek.Tuesday, "14:00")]
    [InlineData("Tue 2pm", DayOfWeek.Tuesday, "14:00")]
    [InlineData("tues 2:30 p.m.", DayOfWeek.Tuesday, "14:30")]
    [InlineData("Wed 12am", DayOfWeek.Wednesday, "00:00")]
    [InlineData("Wed 12pm", DayOfWeek.Wednesday, "12:00")]
    [InlineData("Thu 09:00", DayOfWeek.Thursday, "09:00")]
    [InlineData("on Friday, noon", DayOfWeek.Friday, "12:00")]
    [InlineData("Sat 10", DayOfWeek.Saturday, "10:00")]
    public void A_day_and_an_hour(string text, DayOfWeek day, string at) =>
        Assert.Equal(new ReadMeeting.Weekly(day, TimeOnly.ParseExact(at, "HH:mm", System.Globalization.CultureInfo.InvariantCulture)), ReadMeeting.From(text));

    [Theory]
    [InlineData("aucune")]
    [InlineData("Aucune réunion")]
    [InlineData("pas de réunion")]
    [InlineData("none")]
    [InlineData("No meeting")]
    [InlineData("-")]
    public void None_is_an_answer(string text) => Assert.IsType<ReadMeeting.None>(ReadMeeting.From(text));

    [Theory]
    [InlineData(null, MeetingFault.Missing)]
    [InlineData("  ", MeetingFault.Missing)]
    [InlineData("9h30", MeetingFault.NoDay)]
    [InlineData("2pm", MeetingFault.NoDay)]
    [InlineData("lundi", MeetingFault.NoTime)]
    [InlineData("Monday 2", MeetingFault.NoTime)]
    [InlineData("lundi 25h", MeetingFault.NoTime)]
    [InlineData("lundi 9h75", MeetingFault.NoTime)]
    [InlineData("Monday 13pm", MeetingFault.NoTime)]
    [InlineData("lundi et jeudi 9h", MeetingFault.SeveralDays)]
    [InlineData("un lundi sur deux à 9h", MeetingFault.Unknown)]
    [InlineData("every second Monday 9:30", MeetingFault.Unknown)]
    [InlineData("bientôt", MeetingFault.Unknown)]
    [InlineData("lundi 9h30 10h30", MeetingFault.Unknown)]
    [InlineData("🙂", MeetingFault.Unknown)]
    public void Anything_else_is_refused_with_a_reason(string? text, MeetingFault fault) =>
        Assert.Equal(new ReadMeeting.Refused(fault), ReadMeeting.From(text));
}
