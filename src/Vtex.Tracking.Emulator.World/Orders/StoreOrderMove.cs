namespace Vtex.Tracking.Emulator;

/// <summary>The moves of orders in the store.</summary>
public enum StoreOrderMove
{
    /// <summary>Approve the payment of an order of the store's own.</summary>
    ApprovePayment,

    /// <summary>Let a person authorize an order whose prices differ.</summary>
    AuthorizeByHand,

    /// <summary>Authorize the dispatch of an order that was sold elsewhere.</summary>
    AuthorizeFulfillment,

    /// <summary>Start to handle it.</summary>
    StartHandling,

    /// <summary>Add an invoice.</summary>
    Invoice,

    /// <summary>Cancel it, or ask the seller to agree.</summary>
    Cancel,

    /// <summary>Deny, for the seller, a cancellation that was asked for.</summary>
    DenyCancellation,
}
