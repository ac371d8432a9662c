using Vtex.Tracking.Emulator.Wire;
using Vtex.Tracking.Reading;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>The headers with which a stub's response says what WireMock.Net has no word for. They are never sent.</summary>
internal static class StubHeaders
{
    /// <summary>Names the fault that happens instead of the response.</summary>
    public const string Fault = "Vtex-Emulator-Fault";

    /// <summary><c>true</c> lets the emulated system answer; the rest of the response replaces parts of its answer.</summary>
    public const string World = "Vtex-Emulator-World";

    /// <summary>Delays the response on the emulator's clock, by a time such as <c>30s</c> or <c>00:00:30</c>.</summary>
    public const string Delay = "Vtex-Emulator-Delay";

    /// <summary>The universe of a request, which stubs may match.</summary>
    public const string Universe = CarrierPaths.UniverseHeader;

    /// <summary>The emulators through which a request has come by stubs that proxy.</summary>
    public const string Via = "Vtex-Emulator-Via";

    private static readonly TimeSpan MaxDelay = TimeSpan.FromDays(30);


    /// <summary>Finds what is wrong with the value of one of these headers; null when it can be used.</summary>
    public static string? FindProblem(string name, string value)
    {
        if (name.Equals(Fault, StringComparison.OrdinalIgnoreCase))
        {
            return Faults.Find(value) is null
                ? $"names no fault: '{value}'. Known are {string.Join(", ", Faults.All.Select(fault => fault.Name))}."
                : null;
        }

        if (name.Equals(World, StringComparison.OrdinalIgnoreCase))
            return value == "true" ? null : $"must be \"true\", is '{value}'.";
        if (name.Equals(Delay, StringComparison.OrdinalIgnoreCase))
            return ParseDelay(value) is null ? $"must be a time up to 30 days, such as \"30s\", \"500ms\" or \"00:00:30\", is '{value}'." : null;
        return name.StartsWith("Vtex-Emulator-", StringComparison.OrdinalIgnoreCase)
            ? $"is not a header that the emulator knows. Known are {Fault}, {World} and {Delay}."
            : null;
    }

    /// <summary>Reads a time; null when it is not one.</summary>
    public static TimeSpan? ParseDelay(string text) =>
        DurationText.Read(text, out var delay) is null && delay >= TimeSpan.Zero && delay <= MaxDelay ? delay : null;
}
