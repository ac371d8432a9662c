using System.Reflection;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>GET /_emulator/health: that the emulator answers, which version it is and what its clock shows.</summary>
internal static class Health
{
    private static readonly string Version =
        typeof(Health).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    public static Task HandleAsync(HttpContext context, EmulatorClock clock) => WrittenAnswer.WriteObjectAsync(context, json =>
    {
        json.WriteString("status", "ok");
        json.WriteString("version", Version);
        json.WriteUtc("time", clock.GetUtcNow());
    });
}
