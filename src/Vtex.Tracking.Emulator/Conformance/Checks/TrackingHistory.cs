using Vtex.Tracking.Emulator.World.Hub;
using Vtex.Tracking.Emulator.World.HubCalls;
using Vtex.Tracking.Reading;

namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>The history of a number, as one answer has it.</summary>
/// <param name="Number">The tracking number.</param>
/// <param name="Told">Its entry in the answer.</param>
/// <param name="Exchange">The call.</param>
/// <param name="Rule">The rule for its dates.</param>
internal sealed record TrackingHistory(string Number, TrackingResult Told, Exchange Exchange, DateRule Rule)
{
    /// <summary>Gets the dates of the events that have one, in the order of the answer.</summary>
    public IReadOnlyList<DateTimeOffset> Dates { get; } =
        [.. Told.Events.Select(happened => happened.Date).OfType<DateTimeOffset>()];

    /// <summary>Gets the texts of the events with the names of their fields.</summary>
    public IEnumerable<(string Field, string Text)> Texts => Told.Events
        .SelectMany(happened => new[] { ("description", happened.Description), ("city", happened.City), ("state", happened.State) })
        .Where(text => text.Item2 is not null).Select(text => (text.Item1, text.Item2!));

    public bool IsEmpty => Told is { Events.Count: 0, IsDelivered: false, HasReturned: false };

    public string Name => CallMessages.Names([Number]);
}

/// <summary>Checks how a date is written.</summary>
internal static class DateFormat
{
    /// <summary>Finds what is wrong with a date, and says what would be right; null when it is good.</summary>
    public static string? Fault(string text)
    {
        if (!BrasiliaTimestamp.TryParse(text, out _, out var hasOffset))
            return "cannot be read as ISO 8601; right would be 2026-03-14T16:15:00.0000000-03:00";
        return hasOffset ? null : "has no offset; in Brasília -03:00 belongs at its end, or Z when it is UTC";
    }
}
