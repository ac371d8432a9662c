namespace Vtex.Tracking;

/// <summary>Specifies what an import does now.</summary>
public enum ImportStep
{
    /// <summary>The order is placed.</summary>
    Placing,

    /// <summary>The dispatch is authorized.</summary>
    Authorizing,

    /// <summary>The platform moves the order: mostly the grace period, 30 minutes unless configured otherwise (documented).</summary>
    Waiting,

    /// <summary>Handling is started.</summary>
    StartingHandling,

    /// <summary>The invoice is added.</summary>
    Invoicing,

    /// <summary>The invoice covers the order, which becomes invoiced by itself.</summary>
    WaitingForInvoiced,

    /// <summary>The order has its invoice.</summary>
    Done,
}
