using System.Globalization;
using System.Text.Json;
using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Lets the driver of a service act: start, deliver, fail.</summary>
internal sealed class DriverControl(Universes universes)
{
    public Task StartAsync(HttpContext context)
    {
        var (driver, id) = Find(context);
        return driver.StartAsync(id);
    }

    public async Task DeliverAsync(HttpContext context)
    {
        var receipt = await ReadAsync(context, ReadReceipt) ?? new DeliveryReceipt();
        var (driver, id) = Find(context);
        await driver.DeliverAsync(id, receipt);
    }

    public async Task FailAsync(HttpContext context)
    {
        var failure = await ReadAsync(context, ReadFailure) ?? throw RequestRefusedException.BadRequest(
            [new Fault("$.reason", "is required: why the service could not be done.")]);
        var (driver, id) = Find(context);
        await driver.FailAsync(id, failure);
    }

    private (Driver Driver, int ServiceId) Find(HttpContext context)
    {
        var values = context.Request.RouteValues;
        var name = (string)values["universe"]!;
        var universe = universes.Find(name)
            ?? throw RequestRefusedException.NotFound($"There is no universe '{name}'. A first login as that user opens it.");
        if (!int.TryParse((string?)values["idDeliveryService"], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || universe.Services.Find(id) is not { } service)
        {
            throw RequestRefusedException.NotFound($"There is no such service in universe '{name}'.");
        }

        return (service.Driver is { } driver ? universe.Driver(driver.Details.Username) : throw NoRoute(id), id);
    }

    private static WorldRuleException NoRoute(int id) => new($"Service {id} is on no route, so no driver has it.");

    private static async Task<T?> ReadAsync<T>(HttpContext context, Func<ObjectReader, FaultList, T> read)
        where T : class
    {
        if (context.Request.ContentLength is null or 0 && context.Request.Headers.TransferEncoding.Count == 0)
            return null;

        using var body = await JsonBody.ReadAsync(context);
        var faults = new FaultList();
        var answer = read(ObjectReader.Of(body.RootElement, "$", faults), faults);
        faults.ThrowIfAny();
        return answer;
    }

    private static DeliveryReceipt ReadReceipt(ObjectReader reader, FaultList faults) => new()
    {
        ReceiverName = reader.Text("receiverName"),
        ReceiverDocument = reader.Text("receiverDocument"),
        Comment = reader.Text("comment"),
        Pictures = ReadPictures(reader, faults),
    };

    private static DeliveryFailure ReadFailure(ObjectReader reader, FaultList faults) => new()
    {
        Reason = reader.RequiredText("reason"),
        Description = reader.Text("description"),
        Pictures = ReadPictures(reader, faults),
    };

    private static List<string> ReadPictures(ObjectReader reader, FaultList faults) =>
        reader.Field("pictures") is { } pictures
            ? ArrayReader.Read(pictures, reader.PathOf("pictures"), faults, ReadPicture)
            : [];

    private static string ReadPicture(JsonElement element, string path, FaultList faults)
    {
        if (element.ValueKind == JsonValueKind.String && JsonKind.TryGetText(element, out var text))
            return text;
        faults.Add(path, "must be text: the address of a picture.");
        return "";
    }
}
