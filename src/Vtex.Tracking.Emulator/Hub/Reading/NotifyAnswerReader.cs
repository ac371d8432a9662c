using Vtex.Tracking.Emulator.World.HubCalls;

namespace Vtex.Tracking.Emulator.Hub;

/// <summary>Reads the numbers that a carrier gave packages, from whatever its app answered.</summary>
internal static class NotifyAnswerReader
{
    private const int LongestId = 200;
    private const int LongestUrl = 2_000;

    public static CarrierAnswer<NotifyContent> Read(CarrierReply reply) =>
        AnswerMap.Read(reply, "package id", CarrierJsonContext.Default.Notifications, (packages, notes) =>
            new NotifyContent(packages.ToDictionary(
                package => package.Key, package => Given(package.Value, new KnownValues(notes)), StringComparer.Ordinal)));

    private static NotifyResult Given(CarrierModels.Notified package, KnownValues known) => new(
        known.Text(package.Tracking?.Number, LongestId),
        known.Text(package.Tracking?.Url, LongestUrl),
        known.Text(package.Notification?.Id, LongestId));
}
