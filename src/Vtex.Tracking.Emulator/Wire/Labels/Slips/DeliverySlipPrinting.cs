using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator;

/// <summary>Prints the delivery slip (Canhoto) of a route.</summary>
public static class DeliverySlipPrinting
{
    /// <summary>
    /// Prints the slip of a route as a PDF file of A4 pages: the route's data, and each service with room for the receiver's name, document
    /// and signature. That whole routes and single services are printed is documented, the form is chosen by us.
    /// </summary>
    /// <param name="monitoring">The monitoring of a universe.</param>
    /// <param name="routeId">The id of the route.</param>
    /// <param name="serviceIds">The services that are ticked, at most 500; null for the whole route.</param>
    /// <returns>The bytes of the file. The same state gives the same bytes.</returns>
    /// <exception cref="WorldRuleException">There is no such route, a service is not on it, or there are too many.</exception>
    public static byte[] PrintSlip(this RouteMonitoring monitoring, int routeId, IReadOnlyCollection<int>? serviceIds = null)
    {
        ArgumentNullException.ThrowIfNull(monitoring);
        return PdfDeliverySlips.Draw(monitoring.GetSlip(routeId, serviceIds));
    }
}
