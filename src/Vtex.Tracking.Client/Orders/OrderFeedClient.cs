using System.Globalization;
using System.Text.Json;
using Vtex.Tracking.Configuration;
using Vtex.Tracking.Generated;
using Vtex.Tracking.Orders.Models;
using Vtex.Tracking.Telemetry;
using Vtex.Tracking.Validation;

namespace Vtex.Tracking.Orders;

/// <inheritdoc cref="IOrderFeedClient"/>
internal sealed class OrderFeedClient(OrdersOperations operations, OrdersSettings settings, ClientObserver observer)
    : IOrderFeedClient
{
    private const int MaxItems = 10;

    private readonly RequestValidation _validation = new(settings.Validation);

    public IAsyncEnumerable<FeedItem> ReadAsync(
        FeedReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        var given = options ?? new FeedReadOptions();
        RefuseCount(given.BatchSize, nameof(options));
        if (given.PollInterval <= TimeSpan.Zero || given.PollInterval > OrderTimes.Longest || given.VisibilityTimeout <= TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(options), "Times must be more than zero, and PollInterval at most a day.");
        return new FeedStream(this, given, settings.TimeProvider, observer).ItemsAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<FeedItem>> GetItemsAsync(int maxItems = 10, CancellationToken cancellationToken = default)
    {
        RefuseCount(maxItems, nameof(maxItems));
        var received = await operations
            .GetFeedItemsAsync(maxItems.ToString(CultureInfo.InvariantCulture), cancellationToken)
            .ConfigureAwait(false);
        return received.Value;
    }

    public Task<WriteResult> CommitAsync(IReadOnlyList<string> itemHandles, CancellationToken cancellationToken = default)
    {
        Argument.NotEmpty(itemHandles);
        var commit = new FeedCommit { Handles = itemHandles };
        return _validation.Refusal(commit) is { } refusal
            ? Task.FromException<WriteResult>(refusal)
            : OrderAnswers.Accepted(operations.CommitFeedItemsAsync(commit, cancellationToken), settings.TimeProvider);
    }

    public Task<FeedSettings> GetConfigurationAsync(CancellationToken cancellationToken = default) =>
        OrderAnswers.Of(operations.GetFeedConfigurationAsync(cancellationToken));

    public Task<WriteResult> ConfigureAsync(FeedConfiguration configuration, CancellationToken cancellationToken = default)
    {
        Argument.NotNull(configuration);
        return _validation.Refusal(configuration) is { } refusal
            ? Task.FromException<WriteResult>(refusal)
            : OrderAnswers.Accepted(operations.ConfigureFeedAsync(configuration, cancellationToken), settings.TimeProvider);
    }

    public Task<WriteResult> DeleteConfigurationAsync(CancellationToken cancellationToken = default) =>
        OrderAnswers.Accepted(operations.DeleteFeedConfigurationAsync(cancellationToken), settings.TimeProvider);

    public async Task<bool> TestExpressionAsync(
        string expression, string order, CancellationToken cancellationToken = default)
    {
        Argument.NotEmpty(expression);
        Argument.NotEmpty(order);
        var received = await operations
            .TestExpressionAsync(new JsonataTest { Expression = expression, Document = order }, cancellationToken)
            .ConfigureAwait(false);
        using var answer = received.Value;
        return answer.RootElement.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => throw new VtexUnexpectedResponseException("TestExpression: the service answered JSON that is neither true nor false (HTTP 200).")
            {
                Operation = "TestExpression",
                Attempts = received.Attempts,
            },
        };
    }

    private static void RefuseCount(int count, string name)
    {
        if (count is < 1 or > MaxItems)
            throw new ArgumentOutOfRangeException(name, count, "One read takes from 1 to 10 changes.");
    }
}
