namespace Vtex.Tracking.Emulator;

/// <summary>The status of a parcel. Chosen by us; the Shipping Network knows events and two flags only.</summary>
public enum ParcelStatus
{
    /// <summary>The carrier was notified and gave a tracking number; it does not have the parcel yet.</summary>
    Registered,

    /// <summary>The sender handed it over.</summary>
    Posted,

    /// <summary>On the way from one city to the next.</summary>
    InTransit,

    /// <summary>At the unit that delivers in the recipient's city.</summary>
    AtUnit,

    /// <summary>On the vehicle that delivers.</summary>
    OutForDelivery,

    /// <summary>An attempt to deliver failed.</summary>
    NotDelivered,

    /// <summary>In the recipient's hands. Nothing follows.</summary>
    Delivered,

    /// <summary>On the way back to the sender.</summary>
    Returning,

    /// <summary>Back with the sender. Nothing follows.</summary>
    Returned,

    /// <summary>Nobody knows where it is.</summary>
    Lost,
}
