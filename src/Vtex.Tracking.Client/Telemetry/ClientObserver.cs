using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Vtex.Tracking.Transport;

namespace Vtex.Tracking.Telemetry;

/// <summary>Tells the outside what one client does.</summary>
/// <param name="baseAddress">Whom it calls.</param>
/// <param name="timeProvider">By what durations are taken.</param>
/// <param name="loggerFactory">Where it logs; nowhere when null.</param>
internal sealed class ClientObserver(Uri baseAddress, TimeProvider timeProvider, ILoggerFactory? loggerFactory)
{
    private static readonly ActivitySource Activities = new(VtexTrackingTelemetry.ActivitySourceName, SdkVersion.Text);

    public ILogger Log { get; } =
        loggerFactory?.CreateLogger(VtexTrackingTelemetry.LogCategory) ?? NullLogger.Instance;

    public TimeProvider TimeProvider => timeProvider;

    public string ServerAddress { get; } = baseAddress.Host;

    public int ServerPort { get; } = baseAddress.Port;

    /// <summary>An operation begins.</summary>
    public Observation Begin(ApiCall call, HttpMethod method)
    {
        var activity = Activities.HasListeners() ? Start(call, method) : null;
        return new Observation(
            this, call, method, activity, ClientMetrics.MeasuresDurations ? timeProvider.GetTimestamp() : null);
    }

    /// <summary>A failed attempt is about to be followed by another.</summary>
    public void Retrying(ApiCall call, string reason, TimeSpan delay)
    {
        Log.Retrying(call.Operation, reason, delay, call.Attempts);
        ClientMetrics.Retry(call.Operation, reason);
    }

    private Activity? Start(ApiCall call, HttpMethod method)
    {
        var template = OperationTemplates.Of(call.Operation);
        var tags = new ActivityTagsCollection
        {
            { AttributeNames.Operation, call.Operation },
            { AttributeNames.Method, method.Method },
            { AttributeNames.Template, template },
            { AttributeNames.ServerAddress, ServerAddress },
            { AttributeNames.ServerPort, ServerPort },
        };
        return Activities.StartActivity($"{method.Method} {template}", ActivityKind.Client, default(ActivityContext), tags);
    }
}
