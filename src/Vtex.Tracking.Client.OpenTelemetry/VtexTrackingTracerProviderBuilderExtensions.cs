using OpenTelemetry.Trace;

namespace Vtex.Tracking;

/// <summary>Adds the SDK to the traces of an app.</summary>
public static class VtexTrackingTracerProviderBuilderExtensions
{
    /// <summary>
    /// Listens to the activities of the SDK: one for each operation, with all its attempts. The requests beneath are those of
    /// <c>System.Net.Http</c>, which has an instrumentation of its own.
    /// </summary>
    /// <param name="builder">The builder of the app's traces.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException">The builder is null.</exception>
    public static TracerProviderBuilder AddVtexTrackingInstrumentation(this TracerProviderBuilder builder) =>
        builder is null
            ? throw new ArgumentNullException(nameof(builder))
            : builder.AddSource(VtexTrackingTelemetry.ActivitySourceName);
}
