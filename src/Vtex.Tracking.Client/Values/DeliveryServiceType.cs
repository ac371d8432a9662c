using System.Text.Json.Serialization;
using Vtex.Tracking.Reading;
using Vtex.Tracking.Values;

namespace Vtex.Tracking;

/// <summary>
/// The kind of a delivery service. An open set: a type that this version does not know is kept as it came.
/// </summary>
/// <remarks>
/// Two types are equal when their texts differ only in case, spaces and accents. It converts to and from text by
/// itself, so that it can be given to a model and compared with an answer:
/// <code>
/// var service = new DeliveryService { DeliveryServiceType = DeliveryServiceType.PickUp, … };
/// if (answer.DeliveryServiceType?.Description == DeliveryServiceType.PickUp) …
/// </code>
/// </remarks>
[JsonConverter(typeof(OpenTextJsonConverter))]
public readonly struct DeliveryServiceType : IEquatable<DeliveryServiceType>, IOpenText
{
    private readonly string? _value;
    private readonly string? _key;

    /// <summary>Creates a type from its text.</summary>
    /// <param name="value">The text, as the API writes it or otherwise.</param>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    public DeliveryServiceType(string value)
    {
        Argument.NotNull(value);
        _value = value;
        _key = OpenText.Fold(value);
    }

    /// <summary>"Entrega": something is brought (documented).</summary>
    public static DeliveryServiceType Delivery { get; } = new("Entrega");

    /// <summary>"Coleta": something is fetched (documented).</summary>
    public static DeliveryServiceType PickUp { get; } = new("Coleta");

    /// <summary>"Atendimento": somebody is seen to, and nothing need change hands (documented).</summary>
    public static DeliveryServiceType Visit { get; } = new("Atendimento");

    /// <summary>The text as it came; empty for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <summary>Gets whether it is one of those that this version knows.</summary>
    public bool IsKnown => this == Delivery || this == PickUp || this == Visit;

    private string Key => _key ?? "";

    /// <inheritdoc/>
    public bool Equals(DeliveryServiceType other) => string.Equals(Key, other.Key, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DeliveryServiceType other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);

    /// <summary>Returns the text as it came.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;

    /// <summary>Returns whether both texts name the same type.</summary>
    /// <param name="left">One of them.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(DeliveryServiceType left, DeliveryServiceType right) => left.Equals(right);

    /// <summary>Returns whether the texts name different ones.</summary>
    /// <param name="left">One of them.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(DeliveryServiceType left, DeliveryServiceType right) => !left.Equals(right);

    /// <summary>Converts a text; null gives <c>default</c>, which equals no known one.</summary>
    /// <param name="value">The text, or null.</param>
    public static implicit operator DeliveryServiceType(string? value) => value is null ? default : new(value);

    /// <summary>Converts it to <see cref="Value"/>.</summary>
    /// <param name="value">The type.</param>
    public static implicit operator string(DeliveryServiceType value) => value.Value;
}
