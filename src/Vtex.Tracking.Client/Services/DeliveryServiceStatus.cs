using Vtex.Tracking.Services;

namespace Vtex.Tracking;

/// <summary>
/// Where a delivery service is in its life. An open set: a status that this version does not know is kept as it came.
/// </summary>
/// <remarks>
/// Two statuses are equal when their texts differ only in case, spaces and accents, because the API and the web
/// platform spell them differently: <c>NaoRealizado</c> and <c>Não Realizado</c> are one.
/// Text converts by itself, so that an answer compares directly:
/// <code>if (service.DeliveryServiceStatus?.Description == DeliveryServiceStatus.Done) …</code>
/// </remarks>
public readonly struct DeliveryServiceStatus : IEquatable<DeliveryServiceStatus>
{
    private readonly string? _value;
    private readonly string? _key;

    /// <summary>Takes a status by its text.</summary>
    /// <param name="value">The text, as the API or the web platform writes it.</param>
    public DeliveryServiceStatus(string value)
    {
        Argument.NotNull(value);
        _value = value;
        _key = OpenText.Fold(value);
    }

    /// <summary>"Ativo": created and waiting for a route (documented).</summary>
    public static DeliveryServiceStatus Active { get; } = new("Ativo");

    /// <summary>"Roteirizado": part of a route (documented).</summary>
    public static DeliveryServiceStatus Routed { get; } = new("Roteirizado");

    /// <summary>"EmAndamento": the driver is on the way (documented).</summary>
    public static DeliveryServiceStatus InProgress { get; } = new("EmAndamento");

    /// <summary>"Realizado": delivered, picked up or visited (documented).</summary>
    public static DeliveryServiceStatus Done { get; } = new("Realizado");

    /// <summary>"NaoRealizado": attempted without success (documented).</summary>
    public static DeliveryServiceStatus NotDone { get; } = new("NaoRealizado");

    /// <summary>
    /// "Cancelado": the status of a cancelled item of a route (stated by the API's first documentation of 2020 only).
    /// </summary>
    public static DeliveryServiceStatus Cancelled { get; } = new("Cancelado");

    /// <summary>
    /// "Pausado": started and interrupted by the driver (documented for the web platform, not as a filter of the API).
    /// </summary>
    public static DeliveryServiceStatus Paused { get; } = new("Pausado");

    /// <summary>The text as it came; empty for <c>default</c>.</summary>
    public string Value => _value ?? "";

    private string Key => _key ?? "";

    /// <inheritdoc/>
    public bool Equals(DeliveryServiceStatus other) => string.Equals(Key, other.Key, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DeliveryServiceStatus other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);

    /// <summary>The text as it came.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;

    /// <summary>Whether both texts name the same status.</summary>
    /// <param name="left">One status.</param>
    /// <param name="right">The other status.</param>
    public static bool operator ==(DeliveryServiceStatus left, DeliveryServiceStatus right) => left.Equals(right);

    /// <summary>Whether the texts name different statuses.</summary>
    /// <param name="left">One status.</param>
    /// <param name="right">The other status.</param>
    public static bool operator !=(DeliveryServiceStatus left, DeliveryServiceStatus right) => !left.Equals(right);

    /// <summary>Takes a text for a status; no text gives <c>default</c>, which equals no known status.</summary>
    /// <param name="value">The text, or null.</param>
    public static implicit operator DeliveryServiceStatus(string? value) => value is null ? default : new(value);

    /// <summary>How the API spells this status in a query; null when there is nothing to filter by.</summary>
    internal string? QueryText
    {
        get
        {
            if (Key.Length == 0)
                return null;
            foreach (var known in Filterable)
            {
                if (known == this)
                    return known.Value;
            }

            return Value;
        }
    }

    private static DeliveryServiceStatus[] Filterable { get; } = [Active, Routed, InProgress, Done, NotDone, Cancelled];
}
