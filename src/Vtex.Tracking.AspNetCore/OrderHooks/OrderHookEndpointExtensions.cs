using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Vtex.Tracking.AspNetCore.OrderHooks;

namespace Vtex.Tracking.AspNetCore;

/// <summary>Maps the receiver of an order hook to its path.</summary>
public static class OrderHookEndpointExtensions
{
    /// <summary>
    /// Maps POST of a path to the receiver: it answers the ping of VTEX, takes each change once, and answers before the
    /// change is handled, so well within the 5 seconds that VTEX waits (documented).
    /// </summary>
    /// <remarks>
    /// Answers: 200 for the ping, for a change, and for one that was taken before; 400 for anything else; 401 without the
    /// headers of the options; 503 while too many changes wait, so that VTEX sends it again. Two changes are the same when
    /// order, status and time of the change are (<see cref="OrderHookNotification.CurrentChange"/>, or else
    /// <see cref="OrderHookNotification.LastChange"/>); without any time that can be read, none is taken for another.
    /// </remarks>
    /// <param name="endpoints">The web app, or a group of its routes.</param>
    /// <param name="pattern">The path, such as <c>/vtex/orders</c>. VTEX calls it by https alone (documented).</param>
    /// <returns>The endpoint, for what is to hold for it.</returns>
    /// <exception cref="InvalidOperationException">
    /// <see cref="OrderHookServiceCollectionExtensions"/> was not called.
    /// </exception>
    public static IEndpointConventionBuilder MapVtexOrderHook(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        var receiver = endpoints.ServiceProvider.GetService<OrderHookReceiver>()
            ?? throw new InvalidOperationException("Call builder.Services.AddVtexOrderHook<THandler>() before the app is built.");
        return endpoints.MapPost(pattern, new RequestDelegate(receiver.ReceiveAsync));
    }
}
