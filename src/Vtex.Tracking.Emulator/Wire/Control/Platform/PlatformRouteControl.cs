namespace Vtex.Tracking.Emulator.Wire;

/// <summary>The routes as the platform's users list, make, change and delete them.</summary>
internal sealed class PlatformRouteControl(ControlTarget target)
{
    private static readonly FidelityHeader Fidelity = new([.. PlatformRouteEntries.All]);

    public void Map(ControlRoutes routes, string path)
    {
        routes.MapGet(path, Fidelity.AddTo(ListAsync), "driver", "createdFrom", "createdUntil", "page", "pageSize");
        routes.MapPost(path, Fidelity.AddTo(CreateAsync));
        routes.MapGet($"{path}/waiting", Fidelity.AddTo(ListWaitingAsync), "searchIn", "search", "sortBy", "descending", "page", "pageSize");
        routes.MapGet($"{path}/starts", Fidelity.AddTo(ListStartsAsync));
        routes.MapGet($"{path}/drivers", Fidelity.AddTo(FindDriversAsync), "search");
        routes.MapPost($"{path}/order", Fidelity.AddTo(OrderAsync));
        routes.MapGet($"{path}/{{idDeliveryServiceRoute}}", Fidelity.AddTo(ShowAsync));
        routes.MapPost($"{path}/{{idDeliveryServiceRoute}}", Fidelity.AddTo(ChangeAsync));
        routes.MapDelete($"{path}/{{idDeliveryServiceRoute}}", Fidelity.AddTo(DeleteAsync));
    }

    private Task ListAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var (filter, page, size) = PlatformQuery.Read(context, (query, _) =>
        {
            var (page, size) = query.Page();
            return (new RouteFilter { Driver = query.Text("driver"), CreatedFrom = query.Day("createdFrom"), CreatedUntil = query.Day("createdUntil") }, page, size);
        });
        var found = universe.PlatformRoutes.List(filter, page, size, PlatformGate.ScopeOf(context));
        return ControlAnswer.WriteAsync(context, new PlatformRouteListState(found.Total, found.Rows.Select(PlatformRouteRowState.Of)));
    }

    private Task ListWaitingAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var (wanted, page, size) = PlatformQuery.Read(context, (query, faults) =>
        {
            var (page, size) = query.Page();
            var wanted = new WaitingServiceQuery
            {
                SearchIn = Field(query, "searchIn", faults) ?? WaitingServiceField.Customer,
                Search = query.Text("search"),
                SortBy = Field(query, "sortBy", faults) ?? WaitingServiceField.Created,
                IsDescending = query.Boolean("descending") ?? false,
            };
            return (wanted, page, size);
        });
        var found = universe.PlatformRoutes.ListWaiting(wanted, page, size, PlatformGate.ScopeOf(context));
        return ControlAnswer.WriteAsync(context, new WaitingServiceListState(found.Total, found.Rows.Select(WaitingServiceState.Of)));
    }

    private static WaitingServiceField? Field(QueryReader query, string name, FaultList faults) =>
        query.Named(name, faults, Enum.GetValues<WaitingServiceField>(), field => $"{field}");

    private Task ListStartsAsync(HttpContext context) => ControlAnswer.WriteAsync(
        context, new DataState<RouteStartAddress>(target.Universe(context).PlatformRoutes.ListStarts(PlatformGate.ScopeOf(context))));

    private Task FindDriversAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var letters = PlatformQuery.Read(context, (query, faults) =>
        {
            var text = query.Text("search")?.Trim() ?? "";
            if (text.Length < PlatformRoutes.MinDriverLetters)
                faults.Add("search", $"must be at least {PlatformRoutes.MinDriverLetters} letters of the driver's name.");
            return text;
        });
        return ControlAnswer.WriteAsync(context, new DataState<RouteDriver>(universe.PlatformRoutes.FindDrivers(letters, PlatformGate.ScopeOf(context))));
    }

    private async Task OrderAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var (route, services) = await ControlBody.ReadAsync(context, RouteControl.ReadRoute);
        Check(context, universe, route, services);
        await ControlAnswer.WriteAsync(context, new ServiceOrderState(universe.PlatformRoutes.FindOrder(route, services)));
    }

    private async Task CreateAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var ((route, services), isOrdered) = await ControlBody.ReadAsync(context, body => (RouteControl.ReadRoute(body), body.Boolean("ordered") ?? false));
        Check(context, universe, route, services);
        var id = await universe.PlatformRoutes.CreateAsync(route, services, isOrdered);
        await ControlAnswer.WriteCreatedAsync(
            context, PlatformRouteState.Of(universe.PlatformRoutes.Find(id)!), FormattableString.Invariant($"{context.Request.Path}/{id}"));
    }

    private static void Check(HttpContext context, Universe universe, NewRoute route, List<int> services)
    {
        PlatformGate.CheckServices(context, universe, services);
        PlatformGate.CheckDriver(context, universe, route.Driver);
    }

    private Task ShowAsync(HttpContext context)
    {
        var (universe, route) = target.Route(context);
        return ControlAnswer.WriteAsync(context, PlatformRouteState.Of(universe.PlatformRoutes.Find(route.Id)!));
    }

    private async Task ChangeAsync(HttpContext context)
    {
        var (universe, route) = target.Route(context);
        var change = await ControlBody.ReadAsync(context, body => new RouteChange
        {
            Services = body.Field("services") is null ? null : body.Ids("services"),
            Date = body.Day("date"),
            ItinerantDate = body.Day("itinerantDate"),
            IsOrdered = body.Boolean("ordered") ?? false,
        });
        var open = universe.Do(() => universe.State.OpenServices(route).Select(service => service.Id).ToList());
        if (change.Services is { } wanted)
            PlatformGate.CheckServices(context, universe, wanted.Except(open).Concat(open.Except(wanted)));
        await ControlAnswer.WriteAsync(context, PlatformRouteState.Of(await universe.PlatformRoutes.ChangeAsync(route.Id, change)));
    }

    private async Task DeleteAsync(HttpContext context)
    {
        var (universe, route) = target.Route(context);
        PlatformGate.CheckServices(context, universe, universe.Do(() => universe.State.OpenServices(route).Select(service => service.Id).ToList()));
        await universe.PlatformRoutes.DeleteAsync(route.Id);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}
