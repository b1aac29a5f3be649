using CheckinBot.Tests.Connectors.Support;

namespace CheckinBot.Tests.Connectors;

/// <summary>Broken workbooks with English headers: whole sheets and columns, and several faults at once.</summary>
internal static class EnglishFaults
{
    public static readonly Broken[] All =
    [
        new("A required column is missing",
            () => Sound.English().Sheet("Cycles", ["name", "start"], ["Q4 2026", "2026-10-01"]),
            "- Cycles · row 1: Column \"end\" is missing. Add it."),
        new("A required column is misspelt",
            () => Sound.English().Sheet("People", ["name", "e-mial"], ["Ada Hill", "ada@north.example"]),
            "- People · row 1 · e-mial: Unknown column. Did you mean \"e-mail\"? Correct the header."),
        new("A column is there twice",
            () => Sound.English().Sheet("Cycles", ["name", "start", "end", "End date"], ["Q4 2026", "2026-10-01", "2026-12-31", "2026-12-31"]),
            "- Cycles · row 1 · End date: Says the same as column \"end\". Keep one of them."),
        new("The headers are not on top",
            () => Sound.English().Sheet("People", ["Our people", null], [null, null], ["name", "e-mail"], ["Ada Hill", "ada@north.example"]),
            "- People · row 3: The headers seem to be here. Delete the rows above: headers go on row 1."),
        new("No header is known",
            () => Sound.English().Sheet("Cycles", ["foo", "bar"], ["Q4 2026", "2026-10-01"]),
            "- Cycles · row 1: No header of this sheet is known. They are: name, start, end."),
        new("A sheet is misspelt", () => Sound.English().Rename("People", "Poeple"),
            "- Poeple: Unknown sheet. Did you mean \"People\"? Rename it."),
        new("Two sheets say the same", () => Sound.English().Sheet("Cycle", ["name", "start", "end"], ["Q1 2027", "2027-01-01", "2027-03-31"]),
            "- Cycle: Says the same as \"Cycles\". Keep one of them."),
        new("No sheet is known", () => new Workbook().Sheet("Zebra", ["a"], ["b"]),
            "- classeur.xlsx: No sheet is known. Their names are: Organisation, People, Teams, Cycles, Objectives, Key results, Check-ins. \"./run import --template FILE.xlsx\" writes an example."),
        new("The direction contradicts the target", () => Sound.English().With("Key results", 3, "direction", "decrease"),
            "- Key results · row 3 · direction: From 20.5 to 23 goes the other way. Correct the direction, the baseline or the target."),
        new("A weight is beyond all others", () => Sound.English().With("Key results", 3, "weight", 200),
            "- Key results · row 3 · weight: A weight lies between 0 and 100, not 200. 2 counts twice what 1 does."),
        new("Another organisation is meant", () => Sound.English().With("Organisation", 2, "name", "Southern Workshop"),
            "- Organisation · row 2 · name: The stored organisation is called \"Northern Workshop\". Write that name, or add --new-organisation to set up another one."),
        new("Several things are wrong at once",
            () => Sound.English().With("People", 2, "zone", "Europe/Lodnon").With("Teams", 2, "lead", "eve@north.example")
                .With("Key results", 2, "target", "lots").With("Check-ins", 3, "as of", "yesterday").With("Check-ins", 2, "confidence", "perhaps"),
            "- People · row 2 · zone: \"Europe/Lodnon\" is not a time zone. Did you mean \"Europe/London\"? Write, for example, Europe/Paris.",
            "- Teams · row 2 · lead: Nobody goes by \"eve@north.example\". Did you mean \"ada@north.example\"? Correct it, or add the person to the People sheet.",
            "- Key results · row 2 · target: \"lots\" is not a number. Write, for example, 1234.5.",
            "- Check-ins · row 2 · confidence: \"perhaps\" is not expected here. Write one of: on track, at risk, off track.",
            "- Check-ins · row 3 · as of: \"yesterday\" is not a date. Write 2026-11-19 or 19/11/2026 (the day first)."),
        new("A faulty row is told once, not by all that refer to it",
            () => Sound.English().With("Objectives", 2, "team", "Salles"),
            "- Objectives · row 2 · team: No team goes by \"Salles\". Did you mean \"Sales\"? Correct it, or add the team to the Teams sheet."),
    ];
}
