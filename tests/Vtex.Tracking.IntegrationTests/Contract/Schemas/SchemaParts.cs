using Microsoft.OpenApi;

namespace Vtex.Tracking.IntegrationTests.Contract;

/// <summary>A schema with all that its <c>allOf</c> adds: a value must satisfy every part.</summary>
internal sealed class SchemaParts
{
    private readonly List<IOpenApiSchema> _parts = [];

    public SchemaParts(IOpenApiSchema schema) => Add(schema);

    public IReadOnlyList<IOpenApiSchema> All => _parts;

    /// <summary>Null is allowed where every part that names a type says so.</summary>
    public bool AllowsNull => _parts.All(part => part.Type is not { } type || type.HasFlag(JsonSchemaType.Null));

    /// <summary>What the parts say about a property: as declared, else as an additional one; nothing when it is unknown.</summary>
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
        _parts.Add(schema);
        foreach (var part in schema.AllOf ?? [])
            Add(part);
    }
}
