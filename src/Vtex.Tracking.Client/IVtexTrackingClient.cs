namespace Vtex.Tracking;

/// <summary>The VTEX Tracking API, for one user. Safe for use by many threads at once; make one and keep it.</summary>
public interface IVtexTrackingClient
{
    /// <summary>Delivery services: to create them, and to see what has become of them.</summary>
    IDeliveryServicesClient Services { get; }

    /// <summary>Services that are created together with a route, and the services of routes.</summary>
    IDeliveryRoutesClient Routes { get; }
}
