using System.Text.Json;
using System.Text.Json.Serialization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace CheckinBot.Connectors.StartingPoints;

/// <summary>Reads one template: first its shape, by the schema, then whether what it names is there.</summary>
public static class ReadTemplate
{
    private static readonly Lazy<JsonSchema> Schema = new(() => JsonSchema.FromJsonAsync(Shipped.Text("template.schema.json")).GetAwaiter().GetResult());

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new ProfileNames(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) }, RespectNullableAnnotations = true,
    };

    /// <param name="file">Its name, for faults.</param>
    /// <param name="text">Its contents.</param>
    /// <param name="faults">Takes every fault found.</param>
    /// <returns>Null when there is a fault.</returns>
    public static StartingPoint? From(string file, string text, List<TemplateFault> faults)
    {
        JToken token;
        try
        {
            token = JToken.Parse(text, new JsonLoadSettings { LineInfoHandling = LineInfoHandling.Load, DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error });
        }
        catch (JsonReaderException broken)
        {
            faults.Add(new TemplateFault(file, broken.LineNumber == 0 ? null : broken.LineNumber, "this is not JSON: " + Sentence(broken.Message)));
            return null;
        }
        var wrong = Schema.Value.Validate(token).SelectMany(Leaves).Select(e => new TemplateFault(file, e.HasLineInfo ? e.LineNumber : null, Explain.Of(e))).Distinct().ToList();
        if (wrong.Count == 0)
        {
            var read = System.Text.Json.JsonSerializer.Deserialize<StartingPoint>(text, Options)!;
            wrong.AddRange(CheckTemplate.Of(read).Select(f => new TemplateFault(file, (token.SelectToken(f.Path) as IJsonLineInfo)?.LineNumber, f.Reason)));
            if (wrong.Count == 0) return read;
        }
        faults.AddRange(wrong.OrderBy(f => f.Line));
        return null;
    }

    /// <summary>What lies within what is wrong says more than that something is.</summary>
    private static IEnumerable<ValidationError> Leaves(ValidationError error) => error is ChildSchemaValidationError inner ? inner.Errors.Values.SelectMany(e => e).SelectMany(Leaves) : [error];

    private static string Sentence(string message) => message.Split(" Path '")[0].TrimEnd('.') + ".";

    /// <summary>Their names in files: <c>growing-sme</c>.</summary>
    private sealed class ProfileNames : JsonStringEnumConverter<Profile>
    {
        public ProfileNames() : base(new Names()) { }

        private sealed class Names : JsonNamingPolicy
        {
            public override string ConvertName(string name) => Profiles.Name(Enum.Parse<Profile>(name));
        }
    }
}
