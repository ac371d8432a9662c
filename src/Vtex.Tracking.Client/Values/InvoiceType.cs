using System.Text.Json.Serialization;
using Vtex.Tracking.Reading;
using Vtex.Tracking.Values;

namespace Vtex.Tracking;

/// <summary>
/// Specifies whether an invoice is for a sale or for a return. An open set: a value that this version does not know is
/// kept as it came.
/// </summary>
/// <remarks>Two values are equal when their texts differ only in case, spaces and accents.</remarks>
[JsonConverter(typeof(OpenTextJsonConverter))]
public readonly struct InvoiceType : IEquatable<InvoiceType>, IOpenText
{
    private readonly string? _value;
    private readonly string? _key;

    /// <summary>Creates a type of invoice from its text.</summary>
    /// <param name="value">The text, as the API writes it or otherwise.</param>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    public InvoiceType(string value)
    {
        Argument.NotNull(value);
        _value = value;
        _key = OpenText.Fold(value);
    }

    /// <summary>"Output": a sale (documented).</summary>
    public static InvoiceType Output { get; } = new("Output");

    /// <summary>"Input": a return, which refunds by itself (documented).</summary>
    public static InvoiceType Input { get; } = new("Input");

    /// <summary>The text as it came; empty for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <summary>Gets whether it is one of those that this version knows.</summary>
    public bool IsKnown => this == Output || this == Input;

    private string Key => _key ?? "";

    /// <inheritdoc/>
    public bool Equals(InvoiceType other) => string.Equals(Key, other.Key, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is InvoiceType other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);

    /// <summary>Returns the text as it came.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;

    /// <summary>Returns whether both texts name the same type.</summary>
    /// <param name="left">One of them.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(InvoiceType left, InvoiceType right) => left.Equals(right);

    /// <summary>Returns whether the texts name different ones.</summary>
    /// <param name="left">One of them.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(InvoiceType left, InvoiceType right) => !left.Equals(right);

    /// <summary>Converts a text; null gives <c>default</c>, which equals no known one.</summary>
    /// <param name="value">The text, or null.</param>
    public static implicit operator InvoiceType(string? value) => value is null ? default : new(value);

    /// <summary>Converts it to <see cref="Value"/>.</summary>
    /// <param name="value">The type.</param>
    public static implicit operator string(InvoiceType value) => value.Value;
}
