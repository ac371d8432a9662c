using System.Text.Json;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>PUT services: clears the packing lists of services, named by invoice and series.</summary>
internal static class RemovePackingLists
{
    public static ShapedBy ShapedBy { get; } =
        new(Ledger.PackingListRemoval, Ledger.PackingListUnknown, Ledger.CreateAnswer, Ledger.AllOrNothing, Ledger.FaultBody);

    public static async Task HandleAsync(TrackingCall call)
    {
        using var body = await JsonBody.ReadAsync(call.Context);
        var faults = new FaultList();
        var keys = ArrayReader.Read(body.RootElement, "$", faults, ReadKey);
        faults.ThrowIfAny();

        foreach (var (invoice, serie) in keys)
            call.Universe.Services.RemovePackingList(invoice, serie);
    }

    private static (string Invoice, string Serie) ReadKey(JsonElement element, string path, FaultList faults)
    {
        var reader = ObjectReader.Of(element, path, faults);
        return (reader.RequiredText("invoice"), reader.RequiredText("serie"));
    }
}
