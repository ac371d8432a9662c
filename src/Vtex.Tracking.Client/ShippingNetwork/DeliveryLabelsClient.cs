using System.Net;
using Vtex.Tracking.Configuration;
using Vtex.Tracking.Generated;
using Vtex.Tracking.ShippingNetwork.Models;
using Vtex.Tracking.Transport;

namespace Vtex.Tracking.ShippingNetwork;

/// <inheritdoc cref="IDeliveryLabelsClient"/>
internal sealed class DeliveryLabelsClient(ShippingNetworkOperations operations, ShippingNetworkSettings settings)
    : IDeliveryLabelsClient
{
    private const string Operation = "CreateDeliveryLabel";

    /// <summary>The lifetime of a document's address (documented).</summary>
    private static readonly TimeSpan Life = TimeSpan.FromDays(5);

    public Task<DeliveryLabel> CreateAsync(
        string orderId, string? account = null, CancellationToken cancellationToken = default)
    {
        Argument.NotNull(orderId);
        if (CarrierPath.Fault(orderId) is { } fault)
            throw new ArgumentException($"The id of the order {fault}", nameof(orderId));
        var known = CarrierPath.AccountOf(settings.Carrier, account);
        return LabelAsync(operations.CreateDeliveryLabelAsync(orderId, known, cancellationToken));
    }

    private async Task<DeliveryLabel> LabelAsync(Task<Received<DeliveryLabelLink>> creation)
    {
        var received = await creation.ConfigureAwait(false);
        var isAddress = Uri.TryCreate(received.Value.Url, UriKind.Absolute, out var address)
            && address.Scheme is "https" or "http";
        return isAddress
            ? new DeliveryLabel
            {
                Url = address!,
                ExpiresAt = settings.TimeProvider.GetUtcNow() + Life,
                UnreadableValues = received.Unreadable,
                Raw = received.Raw,
            }
            : throw new VtexUnexpectedResponseException(
                $"{Operation}: the service answered no address of a document (HTTP 200). The labels may be issued.")
            {
                Operation = Operation,
                StatusCode = HttpStatusCode.OK,
                Attempts = received.Attempts,
            };
    }
}
