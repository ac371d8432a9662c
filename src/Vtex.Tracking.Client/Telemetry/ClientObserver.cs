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
/// <param name="settings">By what clock, where to, and in whose name.</param>
internal sealed class ClientObserver(Uri baseAddress, ObserverSettings settings)
{
    private static readonly ActivitySource Activities = new(VtexTrackingTelemetry.ActivitySourceName, SdkVersion.Text);

    /// <summary>Null where time passes by itself.</summary>
    private FrozenClockWatch? _watch;

    public ILogger Log { get; } = LogOf(settings);

    public TimeProvider TimeProvider => settings.TimeProvider;

    /// <summary>Gets the name that the client is registered by; null for a client without one.</summary>
    public string? Account => settings.Account;

    public string ServerAddress { get; } = baseAddress.Host;

    public int ServerPort { get; } = baseAddress.Port;

    /// <summary>An operation begins.</summary>
    public Observation Begin(ApiCall call, HttpMethod method)
    {
        var activity = Activities.HasListeners() ? Start(call, method) : null;
        return new Observation(
            this, call, method, activity, ClientMetrics.MeasuresDurations ? TimeProvider.GetTimestamp() : null);
    }

    /// <summary>A failed attempt is about to be followed by another.</summary>
    public void Retrying(ApiCall call, string reason, TimeSpan delay)
    {
        Log.Retrying(call.Operation, reason, delay, call.Attempts);
        ClientMetrics.Retry(call.Operation, reason, Account);
    }

    /// <param name="outcome">issued, shared, refused or failed.</param>
    public void TokenRenewal(string outcome) => ClientMetrics.TokenRenewal(outcome, Account);

    /// <param name="source">Where the answer came from, in a word: memory, shared_store or last_known_good.</param>
    public void CacheHit(string source) => ClientMetrics.CacheHit(source, Account);

    public void BudgetRefusal(VtexCallBudgetExceededException refusal)
    {
        ClientMetrics.BudgetRefusal(Account);
        Log.BudgetRefusal(refusal.Operation, refusal.NextAllowedAt);
    }

    /// <summary>Waits by the client's clock, and warns when that stands still.</summary>
    public async Task WaitAsync(Wait wait, TimeSpan time, CancellationToken cancellationToken)
    {
        using (Watch(wait, time))
            await TimeProvider.Delay(time, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A wait by the client's clock begins; disposing the result ends it.</summary>
    /// <returns>Null where nothing can stand still, or nobody would be told.</returns>
    public IDisposable? Watch(Wait wait, TimeSpan time)
    {
        if (ReferenceEquals(TimeProvider, TimeProvider.System) || !Log.IsEnabled(LogLevel.Warning))
            return null;
        var watch = Volatile.Read(ref _watch);
        if (watch is null)
        {
            watch = new FrozenClockWatch(TimeProvider, settings.MachineClock, Log);
            watch = Interlocked.CompareExchange(ref _watch, watch, null) ?? watch;
        }

        return watch.Begin(wait, time);
    }

    private static ILogger LogOf(ObserverSettings settings)
    {
        var log = settings.LoggerFactory?.CreateLogger(VtexTrackingTelemetry.LogCategory) ?? NullLogger.Instance;
        return settings.Account is { } account && settings.LoggerFactory is not null ? new AccountLogger(log, account) : log;
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
        if (Account is not null)
            tags.Add(AttributeNames.Account, Account);
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
            ClientMetrics.AmbiguousWrite(call.Operation, observer.Account);
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
        if (observer.Account is { } account)
            attributes.Add(AttributeNames.Account, account);
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
