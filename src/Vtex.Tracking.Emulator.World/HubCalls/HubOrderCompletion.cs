using System.Buffers.Binary;
using System.Globalization;
using Vtex.Tracking.Emulator.World.Hub;
using Vtex.Tracking.Emulator.World.Text;

namespace Vtex.Tracking.Emulator.World.HubCalls;

/// <summary>Fills in the ids and times that were left out of an order. The same order gets the same ones in every run.</summary>
internal static class HubOrderCompletion
{
    public static HubOrder Complete(HubOrder order, HubCarrierEntry carrier, ulong seed, DateTimeOffset now)
    {
        var own = StableHash.Mix(StableHash.Mix(seed, StableHash.Of(carrier.App.Account)), StableHash.Of(order.OrderId));
        IReadOnlyList<NewHubPackage> packages = order.Packages.Count == 0 ? [new NewHubPackage()] : order.Packages;
        return order with
        {
            Carrier = carrier.App.Name,
            DispatchOrderId = order.DispatchOrderId ?? Id(own, 0),
            Created = order.Created ?? now,
            Invoice = order.Invoice with { Date = order.Invoice.Date ?? now },
            Sender = order.Sender with { Id = order.Sender.Id ?? carrier.App.Account },
            Packages = [.. packages.Select((package, place) => package with { Id = package.Id ?? Id(own, place + 1) })],
        };
    }

    private static string Id(ulong own, int place)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, StableHash.Mix(own, (ulong)place * 2));
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[8..], StableHash.Mix(own, (ulong)place * 2 + 1));
        return new Guid(bytes).ToString();
    }
}

/// <summary>Credentials for the calls of a hub that nobody gave any; the same for the same seed and account.</summary>
internal static class HubCredentials
{
    public static string AppKey(ulong seed, string account) => string.Create(
        CultureInfo.InvariantCulture, $"vtexappkey-emulator-{Part(seed, account, 0):x16}");

    public static string AppToken(ulong seed, string account) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Part(seed, account, 1):x16}{Part(seed, account, 2):x16}{Part(seed, account, 3):x16}{Part(seed, account, 4):x16}");

    private static ulong Part(ulong seed, string account, ulong part) =>
        StableHash.Mix(StableHash.Mix(seed, StableHash.Of(account)), part);
}
