using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Vtex.Tracking.Client.Tests.Telemetry;

/// <summary>
/// Listens to activities and measurements of one server's address, for other tests run at the same time in the same
/// process.
/// </summary>
internal sealed class TelemetryListener : IDisposable
{
    private readonly string _serverAddress;
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters = new();

    public TelemetryListener(string serverAddress)
    {
        _serverAddress = serverAddress;
        _activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == VtexTrackingTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (Equals(activity.GetTagItem("server.address"), _serverAddress))
                    Activities.Enqueue(activity);
            },
        };
        ActivitySource.AddActivityListener(_activities);
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == VtexTrackingTelemetry.MeterName)
                listener.EnableMeasurementEvents(instrument);
        };
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Record(instrument, value, tags));
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Record(instrument, value, tags));
        _meters.Start();
    }

    public ConcurrentQueue<Activity> Activities { get; } = new();

    public ConcurrentQueue<(string Instrument, double Value, Dictionary<string, object?> Tags)> Measurements { get; } =
        new();

    public void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
    }

    private void Record(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        Measurements.Enqueue((instrument.Name, value, new(tags.ToArray())));
}
