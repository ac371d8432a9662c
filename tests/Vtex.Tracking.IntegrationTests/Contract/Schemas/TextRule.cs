using Microsoft.OpenApi;

namespace Vtex.Tracking.IntegrationTests.Contract;

/// <summary>The keywords <c>minLength</c> and <c>maxLength</c>, and the format <c>date-time</c>.</summary>
internal static class TextRule
{
    public static IEnumerable<string> Faults(string text, IOpenApiSchema schema, Direction direction)
    {
        // JSON Schema counts characters, not UTF-16 units: an emoji is one.
        var length = text.EnumerateRunes().Count();
        if (schema.MinLength is { } min && length < min)
            yield return $"must have at least {min} characters, has {length}";
        if (schema.MaxLength is { } max && length > max)
            yield return $"must have at most {max} characters, has {length}";
        if (schema.Format == "date-time" && TimestampRule.Fault(text, direction) is { } fault)
            yield return fault;
    }
}
