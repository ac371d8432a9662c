using System.Text.Json.Serialization;
using Vtex.Tracking.Reading;
using Vtex.Tracking.Values;

namespace Vtex.Tracking;

/// <summary>
/// The status of a delivery service. An open set: a status that this version does not know is kept as it came.
/// </summary>
/// <remarks>
/// Two statuses are equal when their texts differ only in case, spaces and accents, because the API and the web
/// platform spell them differently: <c>NaoRealizado</c> and <c>Não Realizado</c> are one.
/// Texts convert implicitly. An answer compares directly:
/// <code>if (service.DeliveryServiceStatus?.Description == DeliveryServiceStatus.Done) …</code>
/// For a <c>switch</c>, <see cref="Name"/> has one spelling for each known status, that of <see cref="Names"/>:
/// <code>
/// var text = service.DeliveryServiceStatus?.Description?.Name switch
/// {
///     DeliveryServiceStatus.Names.Done => "delivered",
///     DeliveryServiceStatus.Names.Paused => "the driver has a break",
///     _ => "on its way",
/// };
/// </code>
/// </remarks>
[JsonConverter(typeof(OpenTextJsonConverter))]
public readonly struct DeliveryServiceStatus : IEquatable<DeliveryServiceStatus>, IOpenText
{
    private readonly string? _value;
    private readonly string? _key;

    /// <summary>Creates a status from its text.</summary>
    /// <param name="value">The text, as the API or the web platform writes it.</param>
    public DeliveryServiceStatus(string value)
    {
        Argument.NotNull(value);
        _value = value;
        _key = OpenText.Fold(value);
    }

    /// <summary>"Ativo": created and waiting for a route (documented).</summary>
    public static DeliveryServiceStatus Active { get; } = new(Names.Active);

    /// <summary>"Roteirizado": part of a route (documented).</summary>
    public static DeliveryServiceStatus Routed { get; } = new(Names.Routed);

    /// <summary>"EmAndamento": the driver is on the way (documented).</summary>
    public static DeliveryServiceStatus InProgress { get; } = new(Names.InProgress);

    /// <summary>"Realizado": delivered, picked up or visited (documented).</summary>
    public static DeliveryServiceStatus Done { get; } = new(Names.Done);

    /// <summary>"NaoRealizado": attempted without success (documented).</summary>
    public static DeliveryServiceStatus NotDone { get; } = new(Names.NotDone);

    /// <summary>
    /// "Cancelado": the status of a cancelled item of a route (stated by the API's first documentation of 2020 only).
    /// </summary>
    public static DeliveryServiceStatus Cancelled { get; } = new(Names.Cancelled);

    /// <summary>
    /// "Pausado": started and interrupted by the driver (documented for the web platform, not as a filter of the API).
    /// </summary>
    public static DeliveryServiceStatus Paused { get; } = new(Names.Paused);

    /// <summary>
    /// "Cancelado pelo BackOffice": cancelled by somebody in the shipper's back office (documented for the web platform).
    /// </summary>
    public static DeliveryServiceStatus CancelledByBackOffice { get; } = new(Names.CancelledByBackOffice);

    /// <summary>"Cancelado pelo Cliente": cancelled by the recipient (documented for the web platform).</summary>
    public static DeliveryServiceStatus CancelledByCustomer { get; } = new(Names.CancelledByCustomer);

    /// <summary>"Retornado ao Remetente": it went back to its sender (documented for the web platform).</summary>
    public static DeliveryServiceStatus ReturnedToSender { get; } = new(Names.ReturnedToSender);

    /// <summary>The text as it came; empty for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <summary>
    /// The spelling of <see cref="Names"/> if this version knows the status, else <see cref="Value"/>.
    /// </summary>
    public string Name => Known(All)?.Value ?? Value;

    /// <summary>Gets whether it is one of those that this version knows.</summary>
    public bool IsKnown => Known(All) is not null;

    /// <summary>
    /// Gets whether nothing happens to the service any more: done, cancelled, or returned to its sender. Not so
    /// <see cref="NotDone"/>, which may be tried again, and not so a status that this version does not know. Chosen.
    /// </summary>
    public bool IsFinal => this == Done || this == ReturnedToSender || IsCancelled;

    /// <summary>Gets whether the service was cancelled, by whomever.</summary>
    public bool IsCancelled => this == Cancelled || this == CancelledByBackOffice || this == CancelledByCustomer;

    private string Key => _key ?? "";

    /// <inheritdoc/>
    public bool Equals(DeliveryServiceStatus other) => string.Equals(Key, other.Key, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DeliveryServiceStatus other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);

    /// <summary>Returns the text as it came.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;

    /// <summary>Returns whether both texts name the same status.</summary>
    /// <param name="left">One status.</param>
    /// <param name="right">The other status.</param>
    public static bool operator ==(DeliveryServiceStatus left, DeliveryServiceStatus right) => left.Equals(right);

    /// <summary>Returns whether the texts name different statuses.</summary>
    /// <param name="left">One status.</param>
    /// <param name="right">The other status.</param>
    public static bool operator !=(DeliveryServiceStatus left, DeliveryServiceStatus right) => !left.Equals(right);

    /// <summary>Converts a text; null gives <c>default</c>, which equals no known status.</summary>
    /// <param name="value">The text, or null.</param>
    public static implicit operator DeliveryServiceStatus(string? value) => value is null ? default : new(value);

    /// <summary>Gets the API's spelling of this status in a query; null when there is nothing to filter by.</summary>
    internal string? QueryText => Key.Length == 0 ? null : Known(Filterable)?.Value ?? Value;

    private static DeliveryServiceStatus[] Filterable { get; } = [Active, Routed, InProgress, Done, NotDone, Cancelled];

    private static DeliveryServiceStatus[] All { get; } =
        [.. Filterable, Paused, CancelledByBackOffice, CancelledByCustomer, ReturnedToSender];

    private DeliveryServiceStatus? Known(DeliveryServiceStatus[] statuses)
    {
        foreach (var known in statuses)
        {
            if (known == this)
                return known;
        }

        return null;
    }

    /// <summary>The texts of the statuses that this version knows, as constants for a <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="DeliveryServiceStatus.Active"/>
        public const string Active = "Ativo";

        /// <inheritdoc cref="DeliveryServiceStatus.Routed"/>
        public const string Routed = "Roteirizado";

        /// <inheritdoc cref="DeliveryServiceStatus.InProgress"/>
        public const string InProgress = "EmAndamento";

        /// <inheritdoc cref="DeliveryServiceStatus.Done"/>
        public const string Done = "Realizado";

        /// <inheritdoc cref="DeliveryServiceStatus.NotDone"/>
        public const string NotDone = "NaoRealizado";

        /// <inheritdoc cref="DeliveryServiceStatus.Cancelled"/>
        public const string Cancelled = "Cancelado";

        /// <inheritdoc cref="DeliveryServiceStatus.Paused"/>
        public const string Paused = "Pausado";

        /// <inheritdoc cref="DeliveryServiceStatus.CancelledByBackOffice"/>
        public const string CancelledByBackOffice = "Cancelado pelo BackOffice";

        /// <inheritdoc cref="DeliveryServiceStatus.CancelledByCustomer"/>
        public const string CancelledByCustomer = "Cancelado pelo Cliente";

        /// <inheritdoc cref="DeliveryServiceStatus.ReturnedToSender"/>
        public const string ReturnedToSender = "Retornado ao Remetente";
    }
}
