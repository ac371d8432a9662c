namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Lists, registers and moves the parcels of the emulated carrier.</summary>
internal sealed class ParcelControl(ControlTarget target)
{
    private const int MaxText = 200;

    public void Map(ControlRoutes routes, string path)
    {
        routes.MapGet(path, ListAsync, [.. PortionQuery.Names, "package"]);
        routes.MapPost(path, RegisterAsync);
        var one = $"{path}/{{trackingNumber}}";
        routes.MapGet(one, ShowAsync);
        routes.MapPost($"{one}/move", MoveAsync);
        routes.MapPostWithoutFields($"{one}/deliver", context => DoAsync(context, (parcels, number) => parcels.DeliverAsync(number)));
        routes.MapPost($"{one}/fail", FailAsync);
        routes.MapPostWithoutFields($"{one}/return", context => DoAsync(context, (parcels, number) => parcels.ReturnToSenderAsync(number)));
    }

    private Task ListAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var (from, limit) = PortionQuery.Read(context.Request);
        var package = context.Request.Query["package"].ToString();
        var parcels = package.Length > 0 ? universe.Parcels.FindByPackage(package) : universe.Parcels.All;
        return ControlAnswer.WriteAsync(
            context, new ParcelListState(parcels.Count, parcels.Skip(from - 1).Take(limit).Select(ParcelState.Of)));
    }

    private async Task RegisterAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var details = await ControlBody.ReadAsync(context, NewParcelReader.Read);
        var parcel = await universe.Parcels.RegisterAsync(details);
        await ControlAnswer.WriteCreatedAsync(context, ParcelState.Of(parcel), $"{context.Request.Path}/{parcel.Number}");
    }

    private Task ShowAsync(HttpContext context)
    {
        var (_, parcel) = target.Parcel(context);
        return ControlAnswer.WriteAsync(context, ParcelState.WithHistory(parcel));
    }

    private async Task MoveAsync(HttpContext context)
    {
        var (city, state) = await ControlBody.ReadAsync(
            context, body => (body.RequiredText("city", MaxText), body.RequiredText("state", max: 2)));
        await DoAsync(context, (parcels, number) => parcels.MoveAsync(number, city, state));
    }

    private async Task FailAsync(HttpContext context)
    {
        var reason = await ControlBody.ReadAsync(context, body => body.Text("reason", max: MaxText, min: 1));
        await DoAsync(context, (parcels, number) => reason is null ? parcels.FailAttemptAsync(number) : parcels.FailAttemptAsync(number, reason));
    }

    private async Task DoAsync(HttpContext context, Func<ParcelCommands, string, Task> act)
    {
        var (universe, parcel) = target.Parcel(context);
        await act(universe.Parcels, parcel.Number);
        await ShowAsync(context);
    }
}
