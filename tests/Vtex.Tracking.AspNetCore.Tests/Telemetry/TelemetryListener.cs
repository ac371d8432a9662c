using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Vtex.Tracking.AspNetCore.Tests.Telemetry;

/// <summary>
/// Listens to the activities and measurements of one account: other tests run at the same time in the same process.
/// </summary>
internal sealed class TelemetryListener : IDisposable
{
    private readonly string _account;
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters = new();

    /// <param name="account">The account that only this test uses.</param>
    public TelemetryListener(string account)
    {
        _account = account;
        _activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == CarrierAppTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (Equals(activity.GetTagItem("vtex.account"), _account))
                    Activities.Enqueue(activity);
            },
        };
        ActivitySource.AddActivityListener(_activities);
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == CarrierAppTelemetry.MeterName)
                listener.EnableMeasurementEvents(instrument);
        };
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Record(instrument, value, tags));
        _meters.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Record(instrument, value, tags));
        _meters.Start();
    }

    public ConcurrentQueue<Activity> Activities { get; } = new();

    public ConcurrentQueue<string> Measurements { get; } = new();

    public void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
    }

    private void Record(Instrument instrument, long value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var all = tags.ToArray().ToDictionary();
        if (Equals(all.GetValueOrDefault("vtex.account"), _account))
        {
            var (operation, outcome) = (all.GetValueOrDefault("vtex.operation"), all.GetValueOrDefault("vtex.outcome"));
            Measurements.Enqueue($"{instrument.Name} {value} {operation} {outcome}".Trim());
        }
    }
}
