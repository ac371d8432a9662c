using System.Text.Json;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>The operations of the Tracking API that change something: all that a request asks for, or nothing.</summary>
internal static class WriteOperations
{
    /// <summary>POST services: creates services that wait for a route.</summary>
    public static async Task CreateServicesAsync(TrackingCall call) => call.Universe.Services.Create(await ReadAsync(
        call, call.Universe.Options.Strict, static (root, faults) => ObjectReader.Items(root, "$", faults, ServiceReader.Read)));

    /// <summary>POST services/routes: creates services together with the route that they are on.</summary>
    public static async Task CreateRoutesAsync(TrackingCall call) =>
        call.Universe.Services.Schedule(await ReadAsync(call, call.Universe.Options.Strict, RouteReader.ReadAll));

    /// <summary>PUT services: clears the packing lists of services, named by invoice and series.</summary>
    public static async Task RemovePackingListsAsync(TrackingCall call)
    {
        var keys = await ReadAsync(call, strict: false, static (root, faults) => ObjectReader.Items(root, "$", faults, ReadKey));
        foreach (var (invoice, serie) in keys)
            call.Universe.Services.RemovePackingList(invoice, serie);
    }

    private static (string Invoice, string Serie) ReadKey(ObjectReader reader) =>
        (reader.RequiredText("invoice"), reader.RequiredText("serie"));

    private static async Task<T> ReadAsync<T>(TrackingCall call, bool strict, Func<JsonElement, FaultList, T> read)
    {
        using var body = await ReadBody.ReadJsonAsync(call.Context);
        return NotedBody.Read(call.Context, body.RootElement, strict, read);
    }
}
