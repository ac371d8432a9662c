using Vtex.Tracking.Emulator.World.Hub;
using Vtex.Tracking.Emulator.World.HubCalls;

namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>What the app told of a number in one answer.</summary>
internal sealed record Story(string Number, TrackingResult Told, Exchange Exchange, DateRule Rule)
{
    /// <summary>The dates of its events that have one, in the order in which they came.</summary>
    public IReadOnlyList<DateTimeOffset> Dates { get; } =
        [.. Told.Events.Select(happened => happened.Date).OfType<DateTimeOffset>()];

    public string Name => CallMessages.Names([Number]);
}
