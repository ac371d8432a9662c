using System.Diagnostics;
using System.Globalization;
using System.Net;
using Vtex.Tracking.Resilience;
using Vtex.Tracking.Transport;

namespace Vtex.Tracking.Telemetry;

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
            observer.Log.AmbiguousWrite(call.Operation, Failure.Name(failure.StatusCode, failure.InnerException));
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
