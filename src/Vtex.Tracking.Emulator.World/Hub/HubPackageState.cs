namespace Vtex.Tracking.Emulator;

/// <summary>The state of a package, as the hub knows it. The first four are documented.</summary>
public enum HubPackageState
{
    /// <summary>It is invoiced; the carrier has not given a tracking number yet (<c>invoiced</c>).</summary>
    Invoiced,

    /// <summary>The carrier has given a tracking number (<c>carrier_notified</c>).</summary>
    CarrierNotified,

    /// <summary>The label is printed; from now on the hub asks for tracking (<c>label_issued</c>).</summary>
    LabelIssued,

    /// <summary>The carrier says that it is delivered (<c>delivered</c>).</summary>
    Delivered,

    /// <summary>The carrier says that it went back to its sender (<c>returned</c>, a word chosen by us).</summary>
    Returned,
}
