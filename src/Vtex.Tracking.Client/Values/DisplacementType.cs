using System.Text.Json.Serialization;
using Vtex.Tracking.Reading;
using Vtex.Tracking.Values;

namespace Vtex.Tracking;

/// <summary>
/// The type of a driver's vehicle. An open set: a value that this version does not know is kept as it came.
/// </summary>
/// <remarks>
/// Two values are equal when their texts differ only in case, spaces and accents. It converts to and from text by
/// itself, so that it can be given to a model: <c>DisplacementType = DisplacementType.Motorcycle</c>.
/// </remarks>
[JsonConverter(typeof(OpenTextJsonConverter))]
public readonly struct DisplacementType : IEquatable<DisplacementType>, IOpenText
{
    private readonly string? _value;
    private readonly string? _key;

    /// <summary>Creates a displacement type from its text.</summary>
    /// <param name="value">The text, as the API writes it or otherwise.</param>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    public DisplacementType(string value)
    {
        Argument.NotNull(value);
        _value = value;
        _key = OpenText.Fold(value);
    }

    /// <summary>"caminhão": a lorry (documented).</summary>
    public static DisplacementType Lorry { get; } = new("caminhão");

    /// <summary>"carro": a car (documented).</summary>
    public static DisplacementType Car { get; } = new("carro");

    /// <summary>"moto": a motorcycle (documented).</summary>
    public static DisplacementType Motorcycle { get; } = new("moto");

    /// <summary>The text as it came; empty for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <summary>Gets whether it is one of those that this version knows.</summary>
    public bool IsKnown => this == Lorry || this == Car || this == Motorcycle;

    private string Key => _key ?? "";

    /// <inheritdoc/>
    public bool Equals(DisplacementType other) => string.Equals(Key, other.Key, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DisplacementType other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);

    /// <summary>Returns the text as it came.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;

    /// <summary>Returns whether both texts name the same displacement type.</summary>
    /// <param name="left">One of them.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(DisplacementType left, DisplacementType right) => left.Equals(right);

    /// <summary>Returns whether the texts name different ones.</summary>
    /// <param name="left">One of them.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(DisplacementType left, DisplacementType right) => !left.Equals(right);

    /// <summary>Converts a text; null gives <c>default</c>, which equals no known one.</summary>
    /// <param name="value">The text, or null.</param>
    public static implicit operator DisplacementType(string? value) => value is null ? default : new(value);

    /// <summary>Converts it to <see cref="Value"/>.</summary>
    /// <param name="value">The displacement type.</param>
    public static implicit operator string(DisplacementType value) => value.Value;
}
