using System.Net;

namespace Vtex.Tracking.Simulation.PlantedFaults;

/// <summary>The faults of what lies between a client and the service.</summary>
internal static class FaultyWire
{
    /// <summary>Returns the request as it goes out.</summary>
    public static WireRequest Change(WireRequest request, SimulatedWorld world)
    {
        if (world.Planted != PlantedFault.ForeignToken)
            return request;
        var place = Array.FindIndex(request.Headers, header => header.Name == "Authorization");
        if (place < 0)
            return request;
        world.FirstToken ??= request.Headers[place].Value;
        return request with
        {
            Headers = [.. request.Headers.Select((header, index) => index == place ? (header.Name, world.FirstToken) : header)],
        };
    }

    /// <summary>Returns the answer of who does not ask the service; null to ask it.</summary>
    public static Delivery? Answer(WireRequest request, SimulatedWorld world)
    {
        if (world.Planted != PlantedFault.AcknowledgesInAdvance || !request.IsWrite || world.Fates.Below(4) > 0)
            return null;
        return new Delivery(HttpStatusCode.OK, [("Content-Type", "application/json")], "{}"u8.ToArray());
    }
}
