using NJsonSchema.Validation;

namespace CheckinBot.Connectors.StartingPoints;

/// <summary>What the schema refuses, in a sentence.</summary>
internal static class Explain
{
    public static string Of(ValidationError error)
    {
        var where = error.Path is { Length: > 2 } path ? path[2..] : "the file";
        return error.Kind switch
        {
            ValidationErrorKind.PropertyRequired => $"'{error.Property}' is missing.",
            ValidationErrorKind.NoAdditionalPropertiesAllowed => $"'{error.Property}' is not known here.",
            ValidationErrorKind.NotInEnumeration => $"{where} is none of {string.Join(", ", error.Schema.ActualSchema.Enumeration)}.",
            ValidationErrorKind.StringExpected => $"{where} is to be a text.",
            ValidationErrorKind.NumberExpected => $"{where} is to be a number.",
            ValidationErrorKind.BooleanExpected => $"{where} is to be true or false.",
            ValidationErrorKind.ObjectExpected => $"{where} is to be an object.",
            ValidationErrorKind.ArrayExpected => $"{where} is to be a list.",
            ValidationErrorKind.PatternMismatch => $"{where} is to be small letters and digits with hyphens between, such as field-sales.",
            ValidationErrorKind.StringTooShort => $"{where} is too short: {error.Schema.ActualSchema.MinLength} letters at least.",
            ValidationErrorKind.StringTooLong => $"{where} is too long: {error.Schema.ActualSchema.MaxLength} letters at most.",
            ValidationErrorKind.TooManyItems => $"{where} has too many entries: {error.Schema.ActualSchema.MaxItems} at most.",
            ValidationErrorKind.TooFewItems => $"{where} has too few entries: {error.Schema.ActualSchema.MinItems} at least.",
            ValidationErrorKind.TooFewProperties => $"{where} is empty.",
            _ => $"{where}: {error.Kind}.",
        };
    }
}
