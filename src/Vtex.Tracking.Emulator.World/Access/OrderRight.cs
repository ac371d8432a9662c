namespace Vtex.Tracking.Emulator;

/// <summary>The permissions of an app key for the Orders API, as the License Manager has them (documented).</summary>
public enum OrderRight
{
    /// <summary>Orders Full Access: all of the others (chosen by us; documented for reading).</summary>
    OrdersFullAccess,

    /// <summary>List Orders.</summary>
    ListOrders,

    /// <summary>View order.</summary>
    ViewOrder,

    /// <summary>Change order workflow status: to start handling.</summary>
    ChangeOrderWorkflowStatus,

    /// <summary>Cancel order.</summary>
    CancelOrder,

    /// <summary>Notify invoice: to add invoices for sale, and to tell how packages go.</summary>
    NotifyInvoice,

    /// <summary>Notify refund: to add invoices for returns.</summary>
    NotifyRefund,

    /// <summary>Feed v3 and Hook Admin.</summary>
    FeedAndHookAdmin,

    /// <summary>Feed v3 and Hook Admin, view only.</summary>
    FeedAndHookView,
}
