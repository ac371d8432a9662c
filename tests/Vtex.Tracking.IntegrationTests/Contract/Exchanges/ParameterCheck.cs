using System.Globalization;
using System.Text.Json;
using Microsoft.OpenApi;

namespace Vtex.Tracking.IntegrationTests.Contract;

/// <summary>
/// Holds the path and the query against the contract. Headers named Accept, Content-Type and Authorization are no parameters
/// for OpenAPI, and the contract has no others.
/// </summary>
internal static class ParameterCheck
{
    public static IEnumerable<Violation> Run(OperationMatch match, Uri uri)
    {
        var declared = match.Operation.Definition.Parameters ?? [];
        return Check(declared, ParameterLocation.Path, match.PathValues.ToLookup(value => value.Key, value => value.Value))
            .Concat(Check(declared, ParameterLocation.Query, ReadQuery(uri)));
    }

    private static IEnumerable<Violation> Check(
        IEnumerable<IOpenApiParameter> declared, ParameterLocation place, ILookup<string, string> values)
    {
        var known = declared.Where(parameter => parameter.In == place)
            .ToDictionary(parameter => parameter.Name!, StringComparer.Ordinal);
        foreach (var missing in known.Values.Where(parameter => parameter.Required && !values.Contains(parameter.Name!)))
            yield return new Violation(Name(place, missing.Name!), "is required and missing");

        foreach (var group in values)
        {
            var path = Name(place, group.Key);
            if (!known.TryGetValue(group.Key, out var parameter))
                yield return new Violation(path, "is not in the contract");
            else if (group.Count() > 1)
                yield return new Violation(path, "comes twice");
            else
                foreach (var violation in CheckValue(group.Single(), parameter.Schema!, path))
                    yield return violation;
        }
    }

    private static IReadOnlyList<Violation> CheckValue(string text, IOpenApiSchema schema, string path) =>
        SchemaCheck.Run(ToJson(text, schema), schema, Direction.Request, path);

    private static string Name(ParameterLocation place, string name) =>
        place == ParameterLocation.Path ? $"path.{name}" : $"query.{name}";

    private static ILookup<string, string> ReadQuery(Uri uri) => uri.Query.TrimStart('?')
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2))
        .ToLookup(pair => Decode(pair[0]), pair => Decode(pair.Length > 1 ? pair[1] : ""), StringComparer.Ordinal);

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private static JsonElement ToJson(string text, IOpenApiSchema schema) =>
        schema.Type is JsonSchemaType.Integer or JsonSchemaType.Number
        && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? JsonSerializer.SerializeToElement(number)
            : JsonSerializer.SerializeToElement(text);
}
