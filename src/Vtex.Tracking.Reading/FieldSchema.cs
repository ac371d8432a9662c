using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Vtex.Tracking.Reading;

/// <summary>The expected shape of one place in an answer, taken from the serializer's own metadata.</summary>
internal sealed class FieldSchema
{
    private const int MaxDepth = 32;

    private static readonly ConcurrentDictionary<JsonTypeInfo, FieldSchema> Known = new();

    private readonly Dictionary<string, FieldSchema>? _properties;

    private FieldSchema(JsonTypeInfo type, string place, int depth)
    {
        if (depth > MaxDepth)
            throw new NotSupportedException($"{type.Type} contains itself.");
        Place = place;
        (Kind, Min, Max) = type.Kind switch
        {
            JsonTypeInfoKind.Object => (FieldKind.Object, 0, 0),
            JsonTypeInfoKind.Enumerable => (FieldKind.List, 0, 0),
            JsonTypeInfoKind.Dictionary => (FieldKind.Map, 0, 0),
            _ => Scalar(Nullable.GetUnderlyingType(type.Type) ?? type.Type),
        };
        if (Kind is FieldKind.Object)
        {
            // Those that the serializer ignores have no getter.
            _properties = type.Properties.Where(property => property.Get is not null).ToDictionary(
                property => property.Name,
                property => new FieldSchema(type.Options.GetTypeInfo(property.PropertyType), $"{place}.{property.Name}", depth + 1),
                type.Options.PropertyNameCaseInsensitive ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        }
        else if (Kind is FieldKind.List or FieldKind.Map)
        {
            var element = type.Options.GetTypeInfo(type.ElementType!);
            Element = new FieldSchema(element, place + (Kind is FieldKind.List ? "[]" : ".*"), depth + 1);
        }
    }

    private FieldSchema() => (Kind, Place) = (FieldKind.Any, "$");

    /// <summary>Gets the schema that accepts any JSON value.</summary>
    public static FieldSchema Any { get; } = new();

    public FieldKind Kind { get; }

    /// <summary>
    /// Gets the path without indexes and keys, such as <c>$.*.events[].date</c>. It holds no data of the answer.
    /// </summary>
    public string Place { get; }

    /// <summary>Gets whether this is an entry of a list or a map, which is lost when nothing is read of it.</summary>
    public bool IsEntry => Place.EndsWith("[]", StringComparison.Ordinal) || Place.EndsWith(".*", StringComparison.Ordinal);

    /// <summary>Gets the schema of the elements of a list or a map.</summary>
    public FieldSchema? Element { get; }

    /// <summary>Gets the least integer.</summary>
    public decimal Min { get; }

    /// <summary>Gets the greatest integer.</summary>
    public decimal Max { get; }

    /// <summary>Gets what is expected, as a noun phrase.</summary>
    public string Expected => Kind switch
    {
        FieldKind.Text => "a text",
        FieldKind.Flag => "true or false",
        FieldKind.Integer => "a whole number",
        FieldKind.Number or FieldKind.Real => "a number",
        FieldKind.Time => "an ISO 8601 date",
        FieldKind.List => "a list",
        FieldKind.Object or FieldKind.Map => "an object",
        _ => "a JSON value",
    };

    public static FieldSchema Of(JsonTypeInfo type) =>
        Known.GetOrAdd(type, static root => new FieldSchema(root, "$", 0));

    /// <summary>Finds the schema of a property; null when the property is unknown.</summary>
    public FieldSchema? Property(string name) =>
        _properties is null ? this : _properties.TryGetValue(name, out var property) ? property : null;

    private static (FieldKind Kind, decimal Min, decimal Max) Scalar(Type type)
    {
        if (type == typeof(string) || typeof(IOpenText).IsAssignableFrom(type))
            return (FieldKind.Text, 0, 0);
        if (type == typeof(bool))
            return (FieldKind.Flag, 0, 0);
        if (type == typeof(int))
            return (FieldKind.Integer, int.MinValue, int.MaxValue);
        if (type == typeof(long) || typeof(IWholeNumber).IsAssignableFrom(type))
            return (FieldKind.Integer, long.MinValue, long.MaxValue);
        if (type == typeof(decimal))
            return (FieldKind.Number, 0, 0);
        if (type == typeof(double))
            return (FieldKind.Real, 0, 0);
        if (type == typeof(JsonElement) || type == typeof(JsonDocument))
            return (FieldKind.Any, 0, 0);
        return type == typeof(DateTimeOffset)
            ? (FieldKind.Time, 0, 0)
            : throw new NotSupportedException($"{type} cannot be part of an answer.");
    }
}

/// <summary>The kinds of value that an answer may hold in a place.</summary>
internal enum FieldKind
{
    /// <summary>Anything; for documents that are read without a schema.</summary>
    Any,
    Text,
    Flag,
    Integer,
    Number,

    /// <summary>A binary floating-point number.</summary>
    Real,
    Time,
    Object,
    List,
    Map,
}

/// <summary>A value type over a whole number of 64 bits. It is read where one is expected.</summary>
internal interface IWholeNumber;

/// <summary>An answer that some versions of a service put into a list of one.</summary>
internal interface ISingleInList;

/// <summary>A value type over a text of an open set. It is read where a text is expected.</summary>
internal interface IOpenText;
