using System.Text.Json.Serialization;
using Vtex.Tracking.Reading;
using Vtex.Tracking.Values;

namespace Vtex.Tracking;

/// <summary>
/// The status of an order. An open set: a status that this version does not know is kept as it came. All are documented.
/// </summary>
/// <remarks>
/// Two values are equal when their texts differ only in case, spaces and accents. It converts to and from text by itself.
/// The seller's order, which the four steps drive, goes from <see cref="WaitingForFulfillmentAuthorization"/> over
/// <see cref="WindowToCancel"/>, <see cref="ReadyForHandling"/> and <see cref="Handling"/> to <see cref="Invoiced"/>.
/// </remarks>
[JsonConverter(typeof(OpenTextJsonConverter))]
public readonly struct OrderStatus : IEquatable<OrderStatus>, IOpenText
{
    private readonly string? _value;
    private readonly string? _key;

    /// <summary>Creates a status from its text.</summary>
    /// <param name="value">The text, as the API writes it or otherwise.</param>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    public OrderStatus(string value)
    {
        Argument.NotNull(value);
        _value = value;
        _key = OpenText.Fold(value);
    }

    /// <summary>"order-created": the data is being processed.</summary>
    public static OrderStatus OrderCreated { get; } = new("order-created");

    /// <summary>"on-order-completed": the checkout is finished.</summary>
    public static OrderStatus OnOrderCompleted { get; } = new("on-order-completed");

    /// <summary>"on-order-completed-ffm": the same at the seller.</summary>
    public static OrderStatus OnOrderCompletedFulfillment { get; } = new("on-order-completed-ffm");

    /// <summary>"order-accepted": the seller received the order.</summary>
    public static OrderStatus OrderAccepted { get; } = new("order-accepted");

    /// <summary>"waiting-for-authorization": waits for the seller's confirmation.</summary>
    public static OrderStatus WaitingForAuthorization { get; } = new("waiting-for-authorization");

    /// <summary>"payment-pending": waits for the payment.</summary>
    public static OrderStatus PaymentPending { get; } = new("payment-pending");

    /// <summary>"approve-payment": the payment is being approved.</summary>
    public static OrderStatus ApprovePayment { get; } = new("approve-payment");

    /// <summary>"payment-approved": paid.</summary>
    public static OrderStatus PaymentApproved { get; } = new("payment-approved");

    /// <summary>"waiting-ffmt-authorization": the seller waits for the marketplace, which the second of the four steps answers.</summary>
    public static OrderStatus WaitingForFulfillmentAuthorization { get; } = new("waiting-ffmt-authorization");

    /// <summary>"waiting-for-manual-authorization": waits for a person, because prices differ.</summary>
    public static OrderStatus WaitingForManualAuthorization { get; } = new("waiting-for-manual-authorization");

    /// <summary>"waiting-for-fulfillment": waits for a warehouse system.</summary>
    public static OrderStatus WaitingForFulfillment { get; } = new("waiting-for-fulfillment");

    /// <summary>"authorize-fulfillment": the reservation is being confirmed.</summary>
    public static OrderStatus AuthorizeFulfillment { get; } = new("authorize-fulfillment");

    /// <summary>"window-to-cancel": the grace period, 30 minutes unless configured otherwise.</summary>
    public static OrderStatus WindowToCancel { get; } = new("window-to-cancel");

    /// <summary>"ready-for-handling": waits until someone starts handling; never moves alone.</summary>
    public static OrderStatus ReadyForHandling { get; } = new("ready-for-handling");

    /// <summary>"start-handling": handling is being started.</summary>
    public static OrderStatus StartHandling { get; } = new("start-handling");

    /// <summary>"handling": waits for the invoice.</summary>
    public static OrderStatus Handling { get; } = new("handling");

    /// <summary>"invoice": the invoice is being verified.</summary>
    public static OrderStatus Invoicing { get; } = new("invoice");

    /// <summary>"invoiced": the end; no other status follows.</summary>
    public static OrderStatus Invoiced { get; } = new("invoiced");

    /// <summary>"request-cancel": the cancellation was asked for.</summary>
    public static OrderStatus RequestCancel { get; } = new("request-cancel");

    /// <summary>"waiting-for-seller-decision": the seller is asked about a cancellation.</summary>
    public static OrderStatus WaitingForSellerDecision { get; } = new("waiting-for-seller-decision");

    /// <summary>"cancellation-requested": the cancellation is asked of the seller.</summary>
    public static OrderStatus CancellationRequested { get; } = new("cancellation-requested");

    /// <summary>"cancel": being cancelled.</summary>
    public static OrderStatus Cancelling { get; } = new("cancel");

    /// <summary>"canceled": cancelled, for good.</summary>
    public static OrderStatus Cancelled { get; } = new("canceled");

    /// <summary>"replaced": replaced by another order.</summary>
    public static OrderStatus Replaced { get; } = new("replaced");

    /// <summary>The text as it came; empty for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <summary>Gets whether no other status follows: invoiced, cancelled or replaced.</summary>
    public bool IsFinal => this == Invoiced || this == Cancelled || this == Replaced;

    /// <summary>Gets whether a cancellation was asked for or carried out.</summary>
    public bool IsCancellation =>
        this == RequestCancel || this == WaitingForSellerDecision || this == CancellationRequested
        || this == Cancelling || this == Cancelled;

    private string Key => _key ?? "";

    /// <inheritdoc/>
    public bool Equals(OrderStatus other) => string.Equals(Key, other.Key, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is OrderStatus other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);

    /// <summary>Returns the text as it came.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;

    /// <summary>Returns whether both texts name the same status.</summary>
    /// <param name="left">One of them.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(OrderStatus left, OrderStatus right) => left.Equals(right);

    /// <summary>Returns whether the texts name different ones.</summary>
    /// <param name="left">One of them.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(OrderStatus left, OrderStatus right) => !left.Equals(right);

    /// <summary>Converts a text; null gives <c>default</c>, which equals no known one.</summary>
    /// <param name="value">The text, or null.</param>
    public static implicit operator OrderStatus(string? value) => value is null ? default : new(value);

    /// <summary>Converts it to <see cref="Value"/>.</summary>
    /// <param name="value">The status.</param>
    public static implicit operator string(OrderStatus value) => value.Value;
}
