namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Lists, registers and moves the parcels of the emulated carrier.</summary>
internal sealed class ParcelControl(ControlTarget target)
{
    private const int LongestText = 200;

    public void Map(ControlRoutes routes, string path)
    {
        routes.MapGet(path, ListAsync, [.. PortionQuery.Names, "package"]);
        routes.MapPost(path, RegisterAsync);
        var one = $"{path}/{{trackingNumber}}";
        routes.MapGet(one, ShowAsync);
        routes.MapPost($"{one}/move", MoveAsync);
        routes.MapPostWithoutFields($"{one}/deliver", context => DoAsync(context, (desk, number) => desk.DeliverAsync(number)));
        routes.MapPost($"{one}/fail", FailAsync);
        routes.MapPostWithoutFields($"{one}/return", context => DoAsync(context, (desk, number) => desk.ReturnToSenderAsync(number)));
    }

    private Task ListAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var (from, limit) = PortionQuery.Read(context.Request);
        var package = context.Request.Query["package"].ToString();
        var parcels = package.Length > 0 ? universe.Parcels.FindByPackage(package) : universe.Parcels.All;
        return WrittenAnswer.WriteObjectAsync(context, json =>
        {
            json.WriteNumber("total", parcels.Count);
            json.WriteArray("data", parcels.Skip(from - 1).Take(limit), parcel => ParcelJson.Write(json, parcel));
        });
    }

    private async Task RegisterAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var details = await ControlBody.ReadAsync(context, ReadParcel);
        var parcel = await universe.Parcels.RegisterAsync(details);
        context.Response.Headers.Location = $"{context.Request.Path}/{parcel.Number}";
        await WrittenAnswer.WriteAsync(context, json => ParcelJson.Write(json, parcel), StatusCodes.Status201Created);
    }

    private Task ShowAsync(HttpContext context)
    {
        var (_, parcel) = target.Parcel(context);
        return WrittenAnswer.WriteObjectAsync(context, json => ParcelJson.WriteStory(json, parcel));
    }

    private async Task MoveAsync(HttpContext context)
    {
        var (city, state) = await ControlBody.ReadAsync(
            context, (body, _) => (body.RequiredText("city", LongestText), body.RequiredText("state", max: 2)));
        await DoAsync(context, (desk, number) => desk.MoveAsync(number, city, state));
    }

    private async Task FailAsync(HttpContext context)
    {
        var reason = await ControlBody.ReadAsync(context, (body, _) => body.Text("reason", max: LongestText, min: 1));
        await DoAsync(context, (desk, number) => reason is null ? desk.FailAttemptAsync(number) : desk.FailAttemptAsync(number, reason));
    }

    private async Task DoAsync(HttpContext context, Func<ParcelCommands, string, Task> act)
    {
        var (universe, parcel) = target.Parcel(context);
        await act(universe.Parcels, parcel.Number);
        await ShowAsync(context);
    }

    private static NewParcel ReadParcel(ObjectReader body, FaultList faults)
    {
        var defaults = new NewParcel { PackageId = body.RequiredText("packageId", LongestText) };
        return defaults with
        {
            App = body.Text("app", max: LongestText, min: 1) ?? defaults.App,
            Account = body.Text("account", max: LongestText, min: 1),
            Workspace = body.Text("workspace", max: LongestText, min: 1) ?? defaults.Workspace,
            OrderId = body.Text("orderId", max: LongestText),
            Invoice = body.Text("invoice", max: LongestText),
            OriginPostalCode = body.Text("originPostalCode", max: LongestText),
            DestinationPostalCode = body.Text("destinationPostalCode", max: LongestText),
        };
    }
}
