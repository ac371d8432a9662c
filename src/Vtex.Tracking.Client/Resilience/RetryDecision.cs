using System.Net;
using System.Security.Cryptography;
using Polly.Retry;
using Polly.Timeout;
using Vtex.Tracking.Transport;

namespace Vtex.Tracking.Resilience;

/// <summary>Decides whether an attempt is followed by another, and after which wait.</summary>
internal sealed class RetryDecision(ResilienceOptions options, TimeProvider timeProvider)
{
    private readonly RetrySchedule _schedule = new(options.BaseDelay, options.MaxDelay);
    private readonly TimeSpan _totalTimeout = options.TotalTimeout;

    public bool IsRepeated(RetryPredicateArguments<HttpResponseMessage> arguments)
    {
        var attempts = arguments.Context.Properties.GetValue(AttemptContext.Key, null!);
        var (response, exception) = (arguments.Outcome.Result, arguments.Outcome.Exception);
        var isPassing = response is not null
            ? !attempts.Call.IsWrite && IsPassing(response.StatusCode)
            : IsPassing(exception!, attempts.Call) && !arguments.Context.CancellationToken.IsCancellationRequested;
        if (!isPassing)
            return false;

        var asked = response is null ? null : RetryAfter.Of(response, timeProvider);
        attempts.NextDelay = _schedule.Delay(arguments.AttemptNumber, asked, Chance());
        return attempts.NextDelay < _totalTimeout - attempts.Elapsed;
    }

    private static bool IsPassing(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or (HttpStatusCode)429 or >= HttpStatusCode.InternalServerError;

    private static bool IsPassing(Exception exception, ApiCall call)
    {
        if (exception is not TimeoutRejectedException && !TransportFailures.BreaksOff(exception))
            return false;
        return !call.IsWrite || !call.IsOut || RequestDelivery.IsImpossible(call, exception);
    }

    /// <summary>Good chance costs nothing next to a call over the network, and needs no lock on old targets.</summary>
    private static double Chance()
    {
#if NET
        return RandomNumberGenerator.GetInt32(1 << 20) / (double)(1 << 20);
#else
        var bytes = new byte[4];
        using (var generator = RandomNumberGenerator.Create())
            generator.GetBytes(bytes);
        return BitConverter.ToUInt32(bytes, 0) / (double)uint.MaxValue;
#endif
    }
}
