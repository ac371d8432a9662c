using Microsoft.Extensions.Logging;
using Vtex.Tracking.AspNetCore.Access;
using Vtex.Tracking.AspNetCore.Answers;
using Vtex.Tracking.AspNetCore.Reading;
using Vtex.Tracking.AspNetCore.Telemetry;

namespace Vtex.Tracking.AspNetCore;

/// <summary>
/// Answers the two calls of the hub. <see cref="CarrierAppEndpointExtensions.MapVtexCarrierApp"/> maps it; who has a router
/// of its own calls it directly.
/// </summary>
/// <remarks>
/// It reads <c>app</c>, <c>version</c>, <c>account</c> and <c>workspace</c> from <see cref="HttpRequest.RouteValues"/>,
/// takes any method, and needs no endpoint. It may answer many requests at once when the app can.
/// </remarks>
/// <param name="app">The carrier.</param>
/// <param name="options">Who may call, and how much at once. Not to be changed any more.</param>
/// <param name="loggerFactory">Where it logs; nowhere when null.</param>
public sealed class VtexCarrierAppHandler(
    ICarrierApp app, CarrierAppOptions options, ILoggerFactory? loggerFactory = null)
{
    private readonly CallGuard _guard = new(new AccessCheck(options), loggerFactory);

    /// <summary>Answers to <c>…/notify</c>.</summary>
    /// <param name="context">The request, with its route values.</param>
    /// <exception cref="InvalidOperationException">A route value is missing.</exception>
    public Task NotifyAsync(HttpContext context) => _guard.RunAsync(context, CarrierOperations.Notify, NotifyAsync);

    /// <summary>Answers to <c>…/tracking</c>.</summary>
    /// <inheritdoc cref="NotifyAsync(HttpContext)"/>
    public Task TrackAsync(HttpContext context) => _guard.RunAsync(context, CarrierOperations.Tracking, TrackAsync);

    private async Task<CarrierAnswer> NotifyAsync(HttpContext context, Observation observation)
    {
        var notification = await ReadNotificationAsync(context, observation.Address);
        var ids = notification.PackageIds;
        observation.Asked(ids.Count);
        return ids.Count == 0
            ? CarrierAnswer.Empty
            : CarrierAnswer.Of(
                ids,
                await app.NotifyAsync(notification, context.RequestAborted),
                CarrierJsonContext.Default.PackageNotification);
    }

    private async Task<CarrierAnswer> TrackAsync(HttpContext context, Observation observation)
    {
        var query = await ReadQueryAsync(context, observation.Address);
        var numbers = query.TrackingNumbers;
        observation.Asked(numbers.Count);
        return numbers.Count == 0
            ? CarrierAnswer.Empty
            : CarrierAnswer.Of(
                numbers,
                await app.TrackAsync(query, context.RequestAborted),
                CarrierJsonContext.Default.PackageTracking);
    }

    private async Task<CarrierNotification> ReadNotificationAsync(HttpContext context, CarrierAppAddress address)
    {
        using var body = await RequestBody.ReadAsync(context, options.MaxBodyBytes);
        return NotificationReader.Read(body.RootElement, address, options.MaxPackages);
    }

    private async Task<CarrierTrackingQuery> ReadQueryAsync(HttpContext context, CarrierAppAddress address)
    {
        using var body = await RequestBody.ReadAsync(context, options.MaxBodyBytes);
        return TrackingQueryReader.Read(body.RootElement, address, options.MaxTrackingNumbers);
    }
}
