using Vtex.Tracking.Emulator.Hub;

namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>How a date is written.</summary>
internal static class DateFormat
{
    /// <summary>What is wrong with it, and what would be right; null when it is good.</summary>
    public static string? Fault(string text)
    {
        if (!HubTime.TryRead(text, out _, out var hasOffset))
            return "cannot be read as ISO 8601; right would be 2026-03-14T16:15:00.0000000-03:00";
        return hasOffset ? null : "has no offset; in Brasília -03:00 belongs at its end, or Z when it is UTC";
    }
}
