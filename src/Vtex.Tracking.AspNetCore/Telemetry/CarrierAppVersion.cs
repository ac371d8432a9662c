using System.Reflection;

namespace Vtex.Tracking.AspNetCore.Telemetry;

/// <summary>The package's version without the commit, which follows a plus.</summary>
internal static class CarrierAppVersion
{
    public static string Text { get; } = typeof(CarrierAppVersion).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
}
