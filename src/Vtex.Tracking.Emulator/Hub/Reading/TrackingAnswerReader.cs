using Vtex.Tracking.Emulator.World.HubCalls;
using Vtex.Tracking.Emulator.World.Text;

namespace Vtex.Tracking.Emulator.Hub;

/// <summary>Reads what became of tracking numbers, from whatever a carrier's app answered.</summary>
internal static class TrackingAnswerReader
{
    private const int LongestPlace = 200;
    private const int LongestDescription = 2_000;
    private const int MostEvents = 1_000;

    public static CarrierAnswer<TrackingContent> Read(CarrierReply reply) =>
        AnswerMap.Read(reply, "tracking number", CarrierJsonContext.Default.Trackings, (numbers, notes) =>
            new TrackingContent(numbers.ToDictionary(
                number => number.Key, number => Told(number.Value, new KnownValues(notes)), StringComparer.Ordinal)));

    private static TrackingResult Told(CarrierModels.Tracked tracking, KnownValues known) => new(
        [.. (tracking.Events ?? []).OfType<CarrierModels.Event>().Take(MostEvents).Select(happened => Event(happened, known))],
        tracking.IsDelivered is true,
        tracking.DeliveredDate,
        tracking.HasReturned is true);

    // Cities and states come again and again; each is kept once.
    private static HubTrackingEvent Event(CarrierModels.Event happened, KnownValues known) => new(
        happened.Date,
        Shared(known.Text(happened.Description, LongestDescription)),
        Shared(known.Text(happened.City, LongestPlace)),
        Shared(known.Text(happened.State, LongestPlace)));

    private static string? Shared(string? text) => text is null ? null : StringInterner.Of(text);
}
