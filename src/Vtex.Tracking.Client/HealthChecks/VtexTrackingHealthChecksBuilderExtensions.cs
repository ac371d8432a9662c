using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Vtex.Tracking.HealthChecks;

namespace Vtex.Tracking;

/// <summary>Adds the SDK to the health checks of an app.</summary>
public static class VtexTrackingHealthChecksBuilderExtensions
{
    // Chosen: 144 logins a day for each process at most, and an outage shows within ten minutes.
    private static readonly TimeSpan DefaultMaxAge = TimeSpan.FromMinutes(10);

    // Chosen: a probe should not hang as long as a call may.
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Adds a check that VTEX Tracking can be reached and lets the client's user in. It logs in, for a login is the one call
    /// that the six-hour rule leaves free: nothing is read, so that no budget is spent and nothing comes from memory.
    /// </summary>
    /// <remarks>
    /// <para>
    /// A check costs a login at most, and none while one of this process is younger than <paramref name="maxAge"/>, whoever
    /// made it. The token of the login is used from then on by all clients of the user. Tokens of a shared store are no proof
    /// and are left aside. While the service refuses the credentials, the pauses between logins hold for checks too. A failure
    /// is remembered for a minute, or for <paramref name="maxAge"/> where that is shorter.
    /// </para>
    /// <para>Ages go by the clock of the client's options.</para>
    /// </remarks>
    /// <param name="builder">The health checks of the app.</param>
    /// <param name="account">
    /// The name that the client is registered by. The default is null: the app's one client.
    /// </param>
    /// <param name="name">
    /// The name of the check. The default is null: <c>vtex-tracking</c>, with <c>-</c> and the account where there is one.
    /// </param>
    /// <param name="maxAge">The age up to which a login counts as proof. The default is null: 10 minutes.</param>
    /// <param name="failureStatus">The status of a failed check. The default is null: unhealthy.</param>
    /// <param name="tags">Tags to select checks by. The default is none.</param>
    /// <param name="timeout">The time that a check may take, by the machine's clock. The default is null: 30 seconds.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">The account is an empty name.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An age or a time is not more than zero.</exception>
    public static IHealthChecksBuilder AddVtexTracking(
        this IHealthChecksBuilder builder,
        string? account = null,
        string? name = null,
        TimeSpan? maxAge = null,
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null,
        TimeSpan? timeout = null)
    {
        Argument.NotNull(builder);
        if (account is not null)
            Argument.NotEmpty(account);
        RefuseNothing(maxAge, nameof(maxAge));
        RefuseNothing(timeout, nameof(timeout));
        var key = name ?? (account is null ? "vtex-tracking" : "vtex-tracking-" + account);
        builder.Services.AddKeyedSingleton(key, (provider, _) => new VtexTrackingHealthCheck(
            () => account is null
                ? provider.GetRequiredService<IVtexTrackingClient>()
                : provider.GetRequiredService<IVtexTrackingClientFactory>().GetClient(account),
            maxAge ?? DefaultMaxAge));
        return builder.Add(new HealthCheckRegistration(
            key, provider => provider.GetRequiredKeyedService<VtexTrackingHealthCheck>(key), failureStatus, tags, timeout ?? DefaultTimeout));
    }

    private static void RefuseNothing(TimeSpan? time, string parameter)
    {
        if (time <= TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(parameter, time, "It must be more than zero.");
    }
}
