using System.Collections.Concurrent;
using Microsoft.OpenApi;

namespace Vtex.Tracking.IntegrationTests.Contract;

/// <summary>A schema with all that its <c>allOf</c> adds: a value must satisfy every part.</summary>
internal sealed class SchemaParts
{
    private static readonly ConcurrentDictionary<IOpenApiSchema, SchemaParts> Known =
        new(ReferenceEqualityComparer.Instance);

    private readonly List<IOpenApiSchema> _parts = [];
    private readonly Dictionary<string, IReadOnlyList<IOpenApiSchema>> _declared;

    private SchemaParts(IOpenApiSchema schema)
    {
        Add(schema);
        _declared = _parts.SelectMany(part => part.Properties ?? new Dictionary<string, IOpenApiSchema>())
            .GroupBy(property => property.Key, property => property.Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, IReadOnlyList<IOpenApiSchema> (group) => [.. group], StringComparer.Ordinal);
        Additional = [.. _parts.Select(part => part.AdditionalProperties).OfType<IOpenApiSchema>()];
        IsOpen = _declared.Count == 0 && Additional.Count == 0;
        AllowsNull = _parts.TrueForAll(part => part.Type is not { } type || type.HasFlag(JsonSchemaType.Null));
        Required = _parts.SelectMany(part => part.Required ?? new HashSet<string>()).ToHashSet(StringComparer.Ordinal);
    }

    public IReadOnlyList<IOpenApiSchema> All => _parts;

    public IReadOnlySet<string> Required { get; }

    /// <summary>Null is allowed where every part that names a type says so.</summary>
    public bool AllowsNull { get; }

    private IReadOnlyList<IOpenApiSchema> Additional { get; }

    public static SchemaParts Of(IOpenApiSchema schema) => Known.GetOrAdd(schema, static schema => new SchemaParts(schema));

    /// <summary>
    /// Whether no part says anything about fields: then the contract leaves them open. (The model of OpenAPI does not tell
    /// an <c>additionalProperties</c> that is true from one that is absent.)
    /// </summary>
    public bool IsOpen { get; }

    /// <summary>
    /// What the parts say about a property: as declared, else as an additional one; nothing when it is unknown.
    /// </summary>
    public IReadOnlyList<IOpenApiSchema> SchemasOf(string property) => _declared.GetValueOrDefault(property, Additional);

    private void Add(IOpenApiSchema schema)
    {
        // A reference looks its target up anew each time that it is asked.
        var target = (schema as OpenApiSchemaReference)?.RecursiveTarget ?? schema;
        _parts.Add(target);
        foreach (var part in target.AllOf ?? [])
            Add(part);
    }
}
