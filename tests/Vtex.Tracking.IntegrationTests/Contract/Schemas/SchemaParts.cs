using System.Collections.Concurrent;
using Microsoft.OpenApi;

namespace Vtex.Tracking.IntegrationTests.Contract;

/// <summary>A schema with all that its <c>allOf</c> adds: a value must satisfy every part.</summary>
internal sealed class SchemaParts
{
    private static readonly ConcurrentDictionary<IOpenApiSchema, SchemaParts> Known =
        new(ReferenceEqualityComparer.Instance);

    private readonly List<IOpenApiSchema> _parts = [];

    private SchemaParts(IOpenApiSchema schema)
    {
        Add(schema);
        Required = _parts.SelectMany(part => part.Required ?? new HashSet<string>()).ToHashSet(StringComparer.Ordinal);
    }

    public IReadOnlyList<IOpenApiSchema> All => _parts;

    public IReadOnlySet<string> Required { get; }

    /// <summary>Null is allowed where every part that names a type says so.</summary>
    public bool AllowsNull => _parts.All(part => part.Type is not { } type || type.HasFlag(JsonSchemaType.Null));

    public static SchemaParts Of(IOpenApiSchema schema) => Known.GetOrAdd(schema, static schema => new SchemaParts(schema));

    /// <summary>
    /// Whether no part says anything about fields: then the contract leaves them open. (The model of OpenAPI does not tell
    /// an <c>additionalProperties</c> that is true from one that is absent.)
    /// </summary>
    public bool IsOpen => _parts.All(part => part.Properties is null or { Count: 0 } && part.AdditionalProperties is null);

    /// <summary>
    /// What the parts say about a property: as declared, else as an additional one; nothing when it is unknown.
    /// </summary>
    public IEnumerable<IOpenApiSchema> SchemasOf(string property)
    {
        var declared = _parts
            .Select(part => part.Properties?.TryGetValue(property, out var schema) == true ? schema : null)
            .OfType<IOpenApiSchema>()
            .ToList();
        return declared.Count > 0 ? declared : _parts.Select(part => part.AdditionalProperties).OfType<IOpenApiSchema>();
    }

    private void Add(IOpenApiSchema schema)
    {
        // A reference looks its target up anew each time that it is asked.
        var target = (schema as OpenApiSchemaReference)?.RecursiveTarget ?? schema;
        _parts.Add(target);
        foreach (var part in target.AllOf ?? [])
            Add(part);
    }
}
