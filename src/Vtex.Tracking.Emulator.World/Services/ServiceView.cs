using Vtex.Tracking.Emulator.World.Customers;
using Vtex.Tracking.Emulator.World.Drivers;
using Vtex.Tracking.Emulator.World.Routes;

namespace Vtex.Tracking.Emulator.World.Services;

/// <summary>A service with all it refers to, as of one moment.</summary>
internal sealed class ServiceView(
    DeliveryService service, Customer customer, DriverProfile? driver, RouteItemView[] stops)
{
    public DeliveryService Service => service;

    public Customer Customer => customer;

    public DriverProfile? Driver => driver;

    public RouteItemView[] Stops => stops;

    /// <summary>A place where whoever shows services may keep what it made of this one. The world does not look at it.</summary>
    public object? Rendering { get; set; }
}
