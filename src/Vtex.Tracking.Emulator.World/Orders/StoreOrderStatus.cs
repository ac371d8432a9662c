namespace Vtex.Tracking.Emulator;

/// <summary>The statuses of an order in the store. Their words on the wire are in the summaries (documented).</summary>
public enum StoreOrderStatus
{
    /// <summary><c>order-created</c>: its data is being processed.</summary>
    OrderCreated,

    /// <summary><c>on-order-completed</c>: its data is whole.</summary>
    OnOrderCompleted,

    /// <summary><c>order-accepted</c>: the seller received it.</summary>
    OrderAccepted,

    /// <summary><c>waiting-for-authorization</c>: it waits for the seller's confirmation.</summary>
    WaitingForAuthorization,

    /// <summary><c>payment-pending</c>: it waits for the payment.</summary>
    PaymentPending,

    /// <summary><c>payment-approved</c>: it is paid.</summary>
    PaymentApproved,

    /// <summary><c>waiting-ffmt-authorization</c>: it waits for the marketplace to authorize the dispatch.</summary>
    WaitingForFulfillmentAuthorization,

    /// <summary><c>waiting-for-manual-authorization</c>: it waits for a person, because its prices differ from the store's.</summary>
    WaitingForManualAuthorization,

    /// <summary><c>authorize-fulfillment</c>: the reservation is being confirmed.</summary>
    AuthorizeFulfillment,

    /// <summary><c>window-to-cancel</c>: the grace period.</summary>
    WindowToCancel,

    /// <summary><c>ready-for-handling</c>: it waits until somebody starts to handle it.</summary>
    ReadyForHandling,

    /// <summary><c>start-handling</c>: the start was accepted.</summary>
    StartHandling,

    /// <summary><c>handling</c>: it waits for its invoice.</summary>
    Handling,

    /// <summary><c>invoice</c>: the invoices are being verified, or do not reach its total yet.</summary>
    Invoicing,

    /// <summary><c>invoiced</c>: its invoices reach its total. An end.</summary>
    Invoiced,

    /// <summary><c>cancellation-requested</c>: the seller is asked to agree to its cancellation.</summary>
    CancellationRequested,

    /// <summary><c>cancel</c>: it is being cancelled.</summary>
    Cancelling,

    /// <summary><c>canceled</c>: it is cancelled. An end.</summary>
    Cancelled,

    /// <summary><c>request-cancel</c>: cancellation and invoice came at once, and it goes no further. Only with a quirk.</summary>
    RequestCancel,
}
