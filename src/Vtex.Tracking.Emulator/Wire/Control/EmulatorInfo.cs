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

/// <summary>GET /_emulator/suffixes: the endings of order numbers, and of package and order ids,
/// that lay down what shall happen.</summary>
internal static class SuffixList
{
    public static Task HandleAsync(HttpContext context) => WrittenAnswer.WriteObjectAsync(
        context,
        json =>
        {
            json.WriteArray("data", MagicSuffix.All, suffix => json.WriteObject(_ =>
            {
                json.WriteString("suffix", suffix.Suffix);
                json.WriteString("description", suffix.Description);
                TimelineJson.Write(json, "steps", suffix.Steps);
            }));
            json.WriteArray("orders", OrderSuffix.All, suffix => json.WriteObject(_ =>
            {
                json.WriteString("suffix", suffix.Suffix);
                json.WriteString("description", suffix.Description);
            }));
            json.WriteArray("parcels", ParcelSuffix.All, suffix => json.WriteObject(_ =>
            {
                json.WriteString("suffix", suffix.Suffix);
                json.WriteString("description", suffix.Description);
            }));
        });
}
