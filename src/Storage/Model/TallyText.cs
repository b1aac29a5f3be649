using CheckinBot.Objectives.Drift;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CheckinBot.Storage.Model;

/// <summary>A tally is one text: it is read as a whole, and summed where it is read.</summary>
internal sealed class TallyText() : ValueConverter<Tally, string>(tally => tally.ToString(), text => Tally.Parse(text));
