using Vtex.Tracking.ShippingNetwork.Models;

namespace Vtex.Tracking.AspNetCore;

/// <summary>Packages that are invoiced and wait to be picked up.</summary>
public sealed class CarrierNotification
{
    /// <summary>Gets the called app and the account of the packages.</summary>
    public required CarrierAppAddress Address { get; init; }

    /// <summary>
    /// Ids of the packages, each once, in the order of the request: those of <c>dispatchOrder.packageIds</c>, then
    /// those that only <c>dispatchOrder.packages</c> names.
    /// </summary>
    public required IReadOnlyList<string> PackageIds { get; init; }

    /// <summary>
    /// Gets the request as it was sent. It holds personal data: names, documents and addresses of people. A timestamp that came without
    /// an offset is Brasília time (UTC−03:00).
    /// </summary>
    public required NotifyRequest Request { get; init; }
}
