using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Polly.Timeout;
using Vtex.Tracking.Requests;

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

/// <summary>Watches one operation to its end. A value, so that it costs nothing while nobody listens.</summary>
internal readonly struct Observation(
    ClientObserver observer, ApiCall call, HttpMethod method, Activity? activity, long? beganAt)
{
    /// <summary>The operation succeeded.</summary>
    public void Answered(HttpStatusCode status) => End((int)status, error: null);

    /// <summary>The operation failed, or was cancelled.</summary>
    public void Failed(Exception exception)
    {
        var failure = exception as VtexException;
        if (failure is VtexAmbiguousWriteException)
        {
            observer.Log.AmbiguousWrite(call.Operation, FailureName.Of(failure.StatusCode, failure.InnerException));
            ClientMetrics.AmbiguousWrite(call.Operation);
        }

        End((int?)failure?.StatusCode, Error(exception, failure));
    }

    /// <summary>A status that is no success names itself, everything else is named by its exception.</summary>
    private static string Error(Exception exception, VtexException? failure) =>
        failure?.StatusCode is { } status && (int)status is < 200 or > 299
            ? ((int)failure.StatusCode!).ToString(CultureInfo.InvariantCulture)
            : exception.GetType().FullName!;

    private void End(int? status, string? error)
    {
        if (beganAt is { } start)
            ClientMetrics.Duration(observer.TimeProvider.GetElapsedTime(start), Attributes(status, error));
        if (activity is null)
            return;

        if (status is not null)
            activity.SetTag(AttributeNames.Status, status);
        if (call.Attempts > 1)
            activity.SetTag(AttributeNames.Resends, call.Attempts - 1);
        if (error is not null)
        {
            activity.SetTag(AttributeNames.Error, error);
            activity.SetStatus(ActivityStatusCode.Error);
        }

        activity.Dispose();
    }

    private TagList Attributes(int? status, string? error)
    {
        var attributes = new TagList
        {
            { AttributeNames.Operation, call.Operation },
            { AttributeNames.Method, method.Method },
            { AttributeNames.Template, OperationTemplates.Of(call.Operation) },
            { AttributeNames.ServerAddress, observer.ServerAddress },
            { AttributeNames.ServerPort, observer.ServerPort },
        };
        if (status is not null)
            attributes.Add(AttributeNames.Status, status);
        if (error is not null)
            attributes.Add(AttributeNames.Error, error);
        return attributes;
    }
}

/// <summary>Names a failure in one of a few words, for logs and metrics.</summary>
internal static class FailureName
{
    public const string Timeout = "timeout";

    /// <returns>The status, "timeout", "connection", or the type of the exception.</returns>
    public static string Of(HttpStatusCode? status, Exception? exception)
    {
        if (status is { } known)
            return ((int)known).ToString(CultureInfo.InvariantCulture);
        return exception switch
        {
            TimeoutRejectedException or OperationCanceledException => Timeout,
            HttpRequestException or IOException => "connection",
            null => "unknown",
            _ => exception.GetType().FullName!,
        };
    }
}
