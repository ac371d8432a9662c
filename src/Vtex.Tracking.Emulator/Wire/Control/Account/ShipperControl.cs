namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Shows and changes the shipper's own settings.</summary>
internal sealed class ShipperControl(ControlTarget target)
{
    private static readonly FidelityHeader Fidelity = new([.. AccountEntries.All]);

    public void Map(ControlRoutes routes, string path)
    {
        routes.MapGet(path, Fidelity.AddTo(context => ControlAnswer.WriteAsync(context, target.Universe(context).Account.Shipper)));
        routes.MapPost(path, Fidelity.AddTo(SaveAsync));
    }

    private async Task SaveAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var settings = await ControlBody.ReadAsync(context, body =>
        {
            var read = ShipperSettingsReader.Read(body);
            if (body.Faults.IsEmpty && read.Fault() is { } fault)
                body.Fault("chatDeadline", fault["chatDeadline ".Length..]);
            return read;
        });
        await universe.Account.SaveShipperAsync(settings);
        await ControlAnswer.WriteAsync(context, universe.Account.Shipper);
    }
}
