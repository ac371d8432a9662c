using Vtex.Tracking.Configuration;
using Vtex.Tracking.Generated;
using Vtex.Tracking.Orders.Models;
using Vtex.Tracking.Validation;

namespace Vtex.Tracking.Orders;

/// <inheritdoc cref="IOrderHookClient"/>
internal sealed class OrderHookClient(OrdersOperations operations, OrdersSettings settings) : IOrderHookClient
{
    private readonly RequestValidation _validation = new(settings.Validation);

    public Task<HookSettings> GetConfigurationAsync(CancellationToken cancellationToken = default) => OrderAnswers.Of(
        operations.GetHookConfigurationAsync(clientEmail: null, page: null, per_page: null, cancellationToken));

    public Task<WriteResult> ConfigureAsync(HookConfiguration configuration, CancellationToken cancellationToken = default)
    {
        Argument.NotNull(configuration);
        return _validation.Refusal(configuration) is { } refusal
            ? Task.FromException<WriteResult>(refusal)
            : OrderAnswers.Accepted(operations.ConfigureHookAsync(configuration, cancellationToken), settings.TimeProvider);
    }

    public Task<WriteResult> DeleteConfigurationAsync(CancellationToken cancellationToken = default) =>
        OrderAnswers.Accepted(operations.DeleteHookConfigurationAsync(cancellationToken), settings.TimeProvider);
}
