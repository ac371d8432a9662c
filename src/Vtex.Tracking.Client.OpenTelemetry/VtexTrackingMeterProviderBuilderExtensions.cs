using OpenTelemetry.Metrics;

namespace Vtex.Tracking;

/// <summary>Adds the SDK to the metrics of an app.</summary>
public static class VtexTrackingMeterProviderBuilderExtensions
{
    /// <summary>Listens to the instruments of the SDK: durations in seconds, retries, logins, answers of caches, refusals.</summary>
    /// <param name="builder">The builder of the app's metrics.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException">The builder is null.</exception>
    public static MeterProviderBuilder AddVtexTrackingInstrumentation(this MeterProviderBuilder builder) =>
        builder is null
            ? throw new ArgumentNullException(nameof(builder))
            : builder.AddMeter(VtexTrackingTelemetry.MeterName);
}
