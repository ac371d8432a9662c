namespace Vtex.Tracking;

/// <summary>The names to listen to, for example with OpenTelemetry's <c>AddSource</c> and <c>AddMeter</c>.</summary>
public static class VtexTrackingTelemetry
{
    /// <summary>The source of activities: one for each operation.</summary>
    public const string ActivitySourceName = "Vtex.Tracking";

    /// <summary>The meter of all instruments.</summary>
    public const string MeterName = "Vtex.Tracking";

    /// <summary>The category of all log entries.</summary>
    public const string LogCategory = "Vtex.Tracking";
}
