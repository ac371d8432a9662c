using System.Text.Json.Serialization;
using Vtex.Tracking.Reading;
using Vtex.Tracking.Values;

namespace Vtex.Tracking;

/// <summary>
/// The legal type of a customer: a person or a company. An open set: a value that this version does not know is kept as
/// it came.
/// </summary>
/// <remarks>
/// Two values are equal when their texts differ only in case, spaces and accents. It converts to and from text by
/// itself, so that it can be given to a model: <c>LegalType = LegalType.Person</c>.
/// </remarks>
[JsonConverter(typeof(OpenTextJsonConverter))]
public readonly struct LegalType : IEquatable<LegalType>, IOpenText
{
    private readonly string? _value;
    private readonly string? _key;

    /// <summary>Creates a legal type from its text.</summary>
    /// <param name="value">The text, as the API writes it or otherwise.</param>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    public LegalType(string value)
    {
        Argument.NotNull(value);
        _value = value;
        _key = OpenText.Fold(value);
    }

    /// <summary>"PF": a person, who has a CPF (documented).</summary>
    public static LegalType Person { get; } = new("PF");

    /// <summary>"PJ": a company, which has a CNPJ (documented).</summary>
    public static LegalType Company { get; } = new("PJ");

    /// <summary>The text as it came; empty for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <summary>Gets whether it is one of those that this version knows.</summary>
    public bool IsKnown => this == Person || this == Company;

    private string Key => _key ?? "";

    /// <inheritdoc/>
    public bool Equals(LegalType other) => string.Equals(Key, other.Key, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is LegalType other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);

    /// <summary>Returns the text as it came.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;

    /// <summary>Returns whether both texts name the same legal type.</summary>
    /// <param name="left">One of them.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(LegalType left, LegalType right) => left.Equals(right);

    /// <summary>Returns whether the texts name different ones.</summary>
    /// <param name="left">One of them.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(LegalType left, LegalType right) => !left.Equals(right);

    /// <summary>Converts a text; null gives <c>default</c>, which equals no known one.</summary>
    /// <param name="value">The text, or null.</param>
    public static implicit operator LegalType(string? value) => value is null ? default : new(value);

    /// <summary>Converts it to <see cref="Value"/>.</summary>
    /// <param name="value">The legal type.</param>
    public static implicit operator string(LegalType value) => value.Value;
}
