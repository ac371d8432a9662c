namespace Vtex.Tracking.AspNetCore;

/// <summary>The paths of the hub's calls. The version comes with a letter v before it, or without.</summary>
internal static class CarrierAppPaths
{
    public const string Notify = "/{app}/{version}/{account}/{workspace}/notify";

    public const string Tracking = "/{app}/{version}/{account}/{workspace}/tracking";
}
