using System.Diagnostics.Metrics;

namespace Vtex.Tracking.AspNetCore.Telemetry;

/// <summary>The instruments of the process. Nothing is measured without a listener.</summary>
internal static class CarrierMetrics
{
    private static readonly Meter Meter = new(CarrierAppTelemetry.MeterName, CarrierAppVersion.Text);

    private static readonly Counter<long> Requests = Meter.CreateCounter<long>(
        "vtex.carrier.requests", "{request}", "Calls, by how they ended.");

    private static readonly Histogram<int> Packages = Meter.CreateHistogram<int>(
        "vtex.carrier.packages", "{package}", "Packages of one notify.");

    private static readonly Histogram<int> TrackingNumbers = Meter.CreateHistogram<int>(
        "vtex.carrier.tracking_numbers", "{number}", "Tracking numbers of one tracking.");

    /// <param name="operation">notify or tracking.</param>
    /// <param name="account">Null when the caller may not call: it could name as many as it likes.</param>
    /// <param name="outcome">How it ended.</param>
    public static void Request(string operation, string? account, string outcome)
    {
        if (!Requests.Enabled)
            return;
        var operationTag = new KeyValuePair<string, object?>(AttributeNames.Operation, operation);
        var outcomeTag = new KeyValuePair<string, object?>(AttributeNames.Outcome, outcome);
        if (account is null)
            Requests.Add(1, operationTag, outcomeTag);
        else
            Requests.Add(1, operationTag, outcomeTag, new(AttributeNames.Account, account));
    }

    public static void Asked(string operation, string account, int count)
    {
        var instrument = operation == CarrierOperations.Notify ? Packages : TrackingNumbers;
        if (instrument.Enabled)
            instrument.Record(count, new KeyValuePair<string, object?>(AttributeNames.Account, account));
    }
}
