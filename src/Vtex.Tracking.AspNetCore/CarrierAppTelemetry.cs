namespace Vtex.Tracking.AspNetCore;

/// <summary>The names of the telemetry sources, for example for OpenTelemetry's <c>AddSource</c> and <c>AddMeter</c>.</summary>
public static class CarrierAppTelemetry
{
    /// <summary>The source of activities: one for each call.</summary>
    public const string ActivitySourceName = "Vtex.Tracking.AspNetCore";

    /// <summary>The meter of all instruments.</summary>
    public const string MeterName = "Vtex.Tracking.AspNetCore";

    /// <summary>The category of all log entries.</summary>
    public const string LogCategory = "Vtex.Tracking.AspNetCore";
}
