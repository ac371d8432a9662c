namespace Vtex.Tracking.AspNetCore.Telemetry;

/// <summary>The names of the two calls.</summary>
internal static class CarrierOperations
{
    public const string Notify = "notify";

    public const string Tracking = "tracking";
}
