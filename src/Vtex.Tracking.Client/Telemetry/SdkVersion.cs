using System.Reflection;

namespace Vtex.Tracking.Telemetry;

/// <summary>The SDK's version, without what follows a plus: the commit is nobody's business.</summary>
internal static class SdkVersion
{
    public static string Text { get; } = typeof(SdkVersion).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
}
