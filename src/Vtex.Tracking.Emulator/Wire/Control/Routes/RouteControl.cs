namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Lists routes and makes new ones of services that exist.</summary>
internal sealed class RouteControl(ControlTarget target)
{
    public void Map(ControlRoutes routes, string path)
    {
        routes.MapGet(path, ListAsync, PortionQuery.Names);
        routes.MapPost(path, MakeAsync);
        routes.MapGet($"{path}/{{idDeliveryServiceRoute}}", ShowAsync);
    }

    private Task ListAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var (from, limit) = PortionQuery.Read(context.Request);
        var (last, routes) = universe.Do(() =>
        {
            var book = universe.State.Routes;
            var until = (int)Math.Min(book.NextId, (long)from + limit);
            var views = Enumerable.Range(from, Math.Max(0, until - from)).Select(id => RouteState.Of(universe, book.Get(id)));
            return (book.NextId - 1, views.ToList());
        });
        return WrittenAnswer.WriteObjectAsync(context, json =>
        {
            json.WriteNumber("last", last);
            json.WriteArray("data", routes, route => RouteStateJson.Write(json, route));
        });
    }

    private Task ShowAsync(HttpContext context)
    {
        var (universe, route) = target.Route(context);
        return AnswerAsync(context, universe, route.Id);
    }

    private async Task MakeAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var (route, services) = await ControlBody.ReadAsync(context, ReadRoute);
        await CreatedAnswer.WriteAsync(
            context, "idDeliveryServiceRoute", await universe.BackOffice.ScheduleRouteAsync(route, services));
    }

    /// <summary>Answers where a route stands now.</summary>
    public static Task AnswerAsync(HttpContext context, Universe universe, int id)
    {
        var state = universe.Do(() => RouteState.Of(universe, universe.State.Routes.Get(id)));
        return WrittenAnswer.WriteAsync(context, json => RouteStateJson.Write(json, state));
    }

    private static (NewRoute Route, List<int> Services) ReadRoute(ObjectReader body, FaultList faults)
    {
        body.Require("services", faults, "the ids of services, in the order of the stops.");
        var route = new NewRoute
        {
            Driver = body.RequiredText("driver", max: 100),
            Date = body.RequiredTimestamp("date"),
            DisplacementType = body.Text("displacementType", max: 15, min: 1) ?? "moto",
            RegistrationPlate = body.Text("registrationPlate", max: 50),
            ItinerantDate = body.Timestamp("itinerantDate"),
        };
        return (route, body.Ids("services", faults));
    }
}
