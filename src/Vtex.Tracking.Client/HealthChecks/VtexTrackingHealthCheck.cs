using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Vtex.Tracking.HealthChecks;

/// <summary>Reports whether the service lets its user in.</summary>
/// <param name="client">The client whose login is checked; called for each check, so that it is made when it is needed.</param>
/// <param name="maxAge">The age up to which a login is taken for proof.</param>
internal sealed class VtexTrackingHealthCheck(Func<IVtexTrackingClient> client, TimeSpan maxAge) : IHealthCheck
{
    /// <summary>The time for which a failure is remembered. Chosen: recovery shows soon, and no login storm follows an outage.</summary>
    private static readonly TimeSpan MaxFailureAge = TimeSpan.FromMinutes(1);

    private readonly TimeSpan _failureAge = maxAge < MaxFailureAge ? maxAge : MaxFailureAge;
    private Failure? _failure;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (client() is not VtexTrackingClient tracking)
            throw new InvalidOperationException("The health check works with the SDK's own client, and another one is registered.");
        var clock = tracking.TimeProvider;
        if (_failure is { } known && clock.GetElapsedTime(known.At) < _failureAge)
            return Result(context, known.Exception);
        try
        {
            var at = await tracking.EnsureLoginAsync(maxAge, cancellationToken).ConfigureAwait(false);
            _failure = null;
            return HealthCheckResult.Healthy(
                FormattableString.Invariant($"Logged in at {at:u}."), new Dictionary<string, object>(StringComparer.Ordinal) { ["loggedInAt"] = at });
        }
        catch (VtexException exception)
        {
            _failure = new Failure(clock.GetTimestamp(), exception);
            return Result(context, exception);
        }
    }

    private static HealthCheckResult Result(HealthCheckContext context, VtexException exception) =>
        new(context.Registration.FailureStatus, exception.Message, exception);

    private sealed record Failure(long At, VtexException Exception);
}
