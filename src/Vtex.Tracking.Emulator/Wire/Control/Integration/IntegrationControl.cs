namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Saves the settings of the app that joins the store with VTEX Tracking, and explains what became of orders.</summary>
internal sealed class IntegrationControl(ControlTarget target)
{
    private const int MaxToken = 200;
    private const int MaxOrders = 10_000;

    private static readonly FidelityHeader Fidelity = new([.. IntegrationEntries.All]);

    public void Map(ControlRoutes routes, string path)
    {
        routes.MapGet(path, Fidelity.AddTo(ShowAsync));
        routes.MapPost(path, Fidelity.AddTo(SaveAsync));
        routes.MapPost($"{path}/routes", Fidelity.AddTo(RouteAsync));
        routes.MapGet($"{path}/orders/{{orderId}}", Fidelity.AddTo(ExplainAsync));
    }

    private Task ShowAsync(HttpContext context) => AnswerAsync(context, target.Universe(context));

    private async Task SaveAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var (settings, token) = await ControlBody.ReadAsync(
            context, body => (IntegrationSettingsReader.Read(body), body.Text("token", max: MaxToken)));
        await universe.Integration.SaveAsync(settings, token);
        await AnswerAsync(context, universe);
    }

    private async Task RouteAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var (route, orders) = await ControlBody.ReadAsync(context, body =>
        {
            body.Require("orders");
            return (RouteControl.ReadRouteAlone(body), body.Texts("orders", max: MaxOrders) ?? []);
        });
        await universe.Integration.RouteAsync(route, orders);
        await AnswerAsync(context, universe);
    }

    private Task ExplainAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var orderId = (string)context.Request.RouteValues["orderId"]!;
        if (universe.Orders.Find(orderId) is not { } order)
        {
            throw RequestRefusedException.NotFound(
                $"There is no such order in the store of universe '{universe.Name}'. Place one with POST /api/fulfillment/pvt/orders, or by hand.");
        }

        return ControlAnswer.WriteAsync(context, OrderExplanationState.Of(universe.Integration.Explain(order.OrderId)));
    }

    private static Task AnswerAsync(HttpContext context, Universe universe) => ControlAnswer.WriteAsync(context, IntegrationState.Of(universe.Integration));
}

/// <summary>The state of the integration.</summary>
internal sealed record IntegrationState(
    string Token, bool IsInstalled, bool IsActive, DateTimeOffset? Installed, int Imported, int Held, IntegrationSettings? Settings)
{
    public static IntegrationState Of(TrackingIntegration integration)
    {
        var status = integration.Status;
        return new IntegrationState(
            integration.Token, status.Settings is not null, status.IsActive, status.Installed, status.Imported, status.Held, status.Settings);
    }
}

/// <summary>Why the packages of an order are services or are none.</summary>
internal sealed record OrderExplanationState(string OrderId, IEnumerable<PackageExplanationState> Packages)
{
    public static OrderExplanationState Of(OrderExplanation explanation) =>
        new(explanation.OrderId, explanation.Packages.Select(PackageExplanationState.Of));
}

/// <summary>Why a package is a service or is none, rule by rule.</summary>
internal sealed record PackageExplanationState(
    string? InvoiceNumber, int? IdDeliveryService, string? Obstacle, IEnumerable<CheckState> Import, IEnumerable<CheckState> Update)
{
    public static PackageExplanationState Of(PackageExplanation package) => new(
        package.InvoiceNumber,
        package.ServiceId,
        package.Obstacle?.Rule.ToString(),
        package.Import.Select(check => new CheckState(check.Rule.ToString(), check.Result, check.Message)),
        package.Update.Select(check => new CheckState(check.Rule.ToString(), check.Result, check.Message)));
}

/// <summary>A rule, and whether it is kept.</summary>
internal sealed record CheckState(string Rule, RuleResult Result, string Message);
