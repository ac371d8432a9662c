using System.Globalization;
using System.Text.Json;
using Vtex.Tracking.AspNetCore.Answers;

namespace Vtex.Tracking.AspNetCore.Reading;

/// <summary>Reads which tracking numbers the hub asks for.</summary>
internal static class TrackingQueryReader
{
    /// <exception cref="RefusedException">The request has faults.</exception>
    public static CarrierTrackingQuery Read(JsonElement body, CarrierAppAddress address, int maxNumbers)
    {
        var faults = new FaultList();
        var numbers = Numbers(body, maxNumbers, faults);
        faults.ThrowIfAny();
        return new CarrierTrackingQuery { Address = address, TrackingNumbers = numbers };
    }

    private static List<string> Numbers(JsonElement body, int max, FaultList faults)
    {
        if (body.ValueKind != JsonValueKind.Array)
        {
            faults.Add("$", $"must be an array, is {JsonKind.Of(body)}.");
            return [];
        }

        if (body.GetArrayLength() > max)
        {
            faults.Add("$", string.Create(
                CultureInfo.InvariantCulture,
                $"holds {body.GetArrayLength()} tracking numbers; at most {max} are answered in one call."));
            return [];
        }

        var requests = Fields.Items(
            body, "$", faults,
            (item, path, all) => Fields.Item(item, path, all, TrackingEventsRequestReader.Read));
        return [.. requests.Select(request => request.TrackingNumber).Distinct(StringComparer.Ordinal)];
    }
}
