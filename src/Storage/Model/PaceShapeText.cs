using CheckinBot.Objectives.Pace;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CheckinBot.Storage.Model;

/// <summary>A pace as <see cref="PaceText"/> writes it.</summary>
internal sealed class PaceShapeText() : ValueConverter<PaceShape, string>(shape => PaceText.Write(shape), text => PaceText.Read(text));
