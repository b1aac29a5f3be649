namespace CheckinBot.Objectives.Intake;

/// <summary>The name of each sentence in <c>ImportTexts.resx</c>; what <c>{0}</c> stands for is seen there.</summary>
public enum Sentence
{
    DidYouMean,

    SheetOrganisation, SheetPeople, SheetTeams, SheetCycles, SheetObjectives, SheetKeyResults, SheetCheckins,

    FileNotFound, FileUnreadable, FileEmpty, FileTypeUnknown, FileOldExcel, FileEncrypted, FileCorrupt, FolderWithoutCsv,
    NoKnownSheet, SheetUnknown, SheetMisspelt, SheetTwice, EncodingUnknown, AccentsLost, QuoteOpen,

    HeadersMissing, HeadersNotFirst, ColumnMissing, ColumnMisspelt, ColumnUnknown, ColumnTwice,

    Required, NotANumber, TwoNumbers, IncrementHere, NotADate, NotATime, NotADay, NotAPeriod, NotYesNo, NotAnEmail, NotALanguage,
    NotAZone, NotAWord, FormulaError, NotACountry, NotARegion, RegionAlone, NotWorkingDays, NotHours, OwnHourQuiet, NoHolidaysKnown,

    KeyTwice, NameTaken, CheckinTwice, OtherOrganisation, OnlyOneOrganisation, SeveralOrganisations, NoSuchPerson, NoSuchTeam,
    NoSuchCycle, NoSuchObjective, NoSuchKeyResult, SeveralMatch, Loop,

    EndBeforeStart, DueBeforeStart, DueOutsideCycle, OwnerMissing, KindMissing, TargetMissing, TargetIsBaseline, TargetWrongWay,
    BandMissing, BandUpsideDown, WeightBeyond, PercentSmall,

    TippingAlone, ThenAlone, TippingPassed, TippingTwice, ContributesOwnTeam, ContributesPrivate,

    PaceUnknown, PaceNumbersUnasked, PaceNotANumber, PaceStepsMissing, PaceStepsTooMany, PaceSharesNotTwelve, PaceShareNegative, PaceSharesAllNothing,
    PaceSharesElsewhere, PaceLastStepNotTarget, PaceStepsTurnBack, PaceStepsTooShort, PaceNothingToSpread,

    CheckinFuture, CheckinAncient, CheckinBeforeStart, CheckinEmpty, CumulativeFalls, ZoneGuessed,

    ReportSource, ReportRefusedOne, ReportRefusedMany, ReportWarnings, ReportNotTaken, ReportRow, ReportTally, ReportTotal,
    ReportNothing, ReportReading, ReportWriting, TemplateWritten, TemplateThere, TemplateNotXlsx, Usage,

    CalendarNone, CalendarEventBroken, CalendarEventTimed, CalendarEmpty, CalendarLine, CalendarWhose, CalendarKept, CalendarRemoved, CalendarUnknown, CalendarUsage,

    ExportColumns, ExportProjects, ExportLevels, ExportNoTarget, ExportNoTeam, ExportNoDates, ExportStatuses, ExportParents,
    ExportOrphans, ExportStrays, ExportAuthors, ExportMonthFirst, ExportCompany,

    WorkbookUsage, WorkbookNotXlsx, WorkbookWhose, WorkbookNothing, WorkbookWritten, WorkbookNotAgreed, WorkbookEnded,
}
