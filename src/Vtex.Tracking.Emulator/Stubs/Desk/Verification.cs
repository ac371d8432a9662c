using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Says why a verification failed.</summary>
internal static class Verification
{
    private const int Shown = 5;

    public static string Explain(
        JsonElement asked, RequestPattern pattern, Times times, List<RecordedRequest> matching, List<RecordedRequest> recorded)
    {
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"Expected {times}, came {matching.Count} of {recorded.Count} requests: ")
            .AppendLine(Masking.Text(asked.GetRawText()));
        if (matching.Count < times.Least)
            AppendNearest(text, pattern, [.. recorded.Except(matching)]);
        else
            AppendList(text, "Those that came, the latest last:", matching);
        AppendList(text, "The last requests, the latest last:", recorded);
        return text.ToString().TrimEnd();
    }

    private static void AppendNearest(StringBuilder text, RequestPattern pattern, List<RecordedRequest> others)
    {
        if (others.MinBy(other => pattern.Measure(other.Request).Distance) is not { } nearest)
            return;
        text.Append("Nearest miss: ").AppendLine(new JournalEntry(nearest).ToString());
        if (pattern.FirstDifference(nearest.Request) is { } difference)
            text.Append("  First difference: ").AppendLine(difference);
    }

    private static void AppendList(StringBuilder text, string heading, List<RecordedRequest> requests)
    {
        text.AppendLine(requests.Count == 0 ? "The journal is empty." : heading);
        foreach (var request in requests.TakeLast(Shown))
            text.Append("  ").AppendLine(new JournalEntry(request).ToString());
    }
}
