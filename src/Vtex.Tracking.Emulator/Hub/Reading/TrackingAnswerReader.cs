using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Hub;

/// <summary>Reads what became of tracking numbers, from whatever a carrier's app answered.</summary>
internal static class TrackingAnswerReader
{
    private const int LongestPlace = 200;
    private const int LongestDescription = 2_000;
    private const int MostEvents = 1_000;

    public static CarrierAnswer<TrackingContent> Read(CarrierReply reply) => AnswerMap.Read(reply, "tracking number", (map, notes) =>
    {
        var numbers = new Dictionary<string, ToldTracking>(StringComparer.Ordinal);
        foreach (var (number, tracking) in AnswerFields.Entries(map, notes))
            numbers[number] = Told(tracking);
        return new TrackingContent(numbers);
    });

    private static ToldTracking Told(AnswerFields tracking) => new(
        [.. tracking.Objects("events").Take(MostEvents).Select(Event)],
        tracking.Flag("isDelivered"),
        tracking.Time("deliveredDate"),
        tracking.Flag("hasReturnedToSender"));

    // Cities and states come again and again; each is kept once.
    private static HubTrackingEvent Event(AnswerFields happened) => new(
        happened.Time("date"),
        Shared(happened.Text("description", LongestDescription)),
        Shared(happened.Text("city", LongestPlace)),
        Shared(happened.Text("state", LongestPlace)));

    private static string? Shared(string? text) => text is null ? null : SharedWords.Of(text);
}
