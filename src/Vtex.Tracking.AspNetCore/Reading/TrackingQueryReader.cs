using System.Text.Json;

namespace Vtex.Tracking.AspNetCore.Reading;

/// <summary>Reads which tracking numbers the hub asks for.</summary>
internal static class TrackingQueryReader
{
    /// <exception cref="FaultyRequestException">The request has faults.</exception>
    public static CarrierTrackingQuery Read(JsonElement body, CarrierAppAddress address, int maxNumbers)
    {
        var faults = new FaultList();
        var requests = ObjectReader.Items(body, "$", faults, TrackingEventsRequestReader.Read, maxNumbers);
        faults.ThrowIfAny();
        return new CarrierTrackingQuery
        {
            Address = address,
            TrackingNumbers = [.. requests.Select(request => request.TrackingNumber).Distinct(StringComparer.Ordinal)],
        };
    }
}
