using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Vtex.Tracking.AspNetCore;

/// <summary>Maps a carrier's app to its paths.</summary>
public static class CarrierAppEndpointExtensions
{
    /// <summary>
    /// Maps POST <c>/{app}/v{version}/{account}/{workspace}/notify</c> and <c>…/tracking</c>, for any app,
    /// version (with or without the v), account and workspace.
    /// </summary>
    /// <param name="endpoints">The web app, or a group of its routes.</param>
    /// <returns>Both endpoints, for what is to hold for them: rate limits, CORS, hosts, tags.</returns>
    /// <exception cref="InvalidOperationException">
    /// <see cref="CarrierAppServiceCollectionExtensions"/> was not called.
    /// </exception>
    public static IEndpointConventionBuilder MapVtexCarrierApp(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        if (endpoints.ServiceProvider.GetService<IServiceProviderIsService>()?.IsService(typeof(ICarrierApp)) == false)
            throw new InvalidOperationException(
                "Call builder.Services.AddVtexCarrierApp<TApp>() before the app is built.");

        var group = endpoints.MapGroup("");
        group.MapPost(CarrierAppPaths.Notify, new RequestDelegate(context => HandlerOf(context).NotifyAsync(context)));
        group.MapPost(CarrierAppPaths.Tracking, new RequestDelegate(context => HandlerOf(context).TrackAsync(context)));
        return group;
    }

    private static VtexCarrierAppHandler HandlerOf(HttpContext context) =>
        context.RequestServices.GetRequiredService<VtexCarrierAppHandler>();
}
