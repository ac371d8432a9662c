using System.Buffers.Binary;

namespace Vtex.Tracking.Emulator.World;

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
