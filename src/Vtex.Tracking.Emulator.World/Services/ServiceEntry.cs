namespace Vtex.Tracking.Emulator.World;

/// <summary>A service's place in the catalog: its present state and where the indexes keep it.</summary>
internal sealed class ServiceEntry(DeliveryService service)
{
    public DeliveryService Service { get; set; } = service;

    /// <summary>The view that was made last; it may be out of date.</summary>
    public ServiceView? View { get; set; }

    public Place<ServiceEntry> CreatedPlace { get; set; }

    /// <summary>The id of the service with the same invoice that came before this one; 0 when there is none.</summary>
    public int PreviousWithInvoice { get; set; }
}
