using Vtex.Tracking.Orders.Models;
using Vtex.Tracking.Orders.Validation;

namespace Vtex.Tracking.Validation;

/// <summary>The rules for feeds and hooks: those of the contract, and the bounds that are documented.</summary>
internal static class ChangeFilterRules
{
    private const int ShortestRetention = 345_600;
    private const int LongestRetention = 1_209_600;

    public static void Check(FeedConfiguration configuration, RequestCheck check)
    {
        FeedConfigurationRules.Check(configuration, check);
        check.Object("filter", configuration.Filter, required: true, (filter, inner) =>
            Check(filter.Type, filter.Status, filter.Expression, inner));
        check.Object("queue", configuration.Queue, required: true, (queue, inner) =>
        {
            if (queue.VisibilityTimeoutInSeconds < 1)
                inner.Fault("visibilityTimeoutInSeconds", "must be at least 1.");
            if (queue.MessageRetentionPeriodInSeconds is < ShortestRetention or > LongestRetention)
                inner.Fault("MessageRetentionPeriodInSeconds", "must be from 345600 (4 days) to 1209600 (14 days).");
        });
    }

    public static void Check(HookConfiguration configuration, RequestCheck check)
    {
        HookConfigurationRules.Check(configuration, check);
        check.Object("filter", configuration.Filter, required: true, (filter, inner) =>
            Check(filter.Type, filter.Status, filter.Expression, inner));
        check.Object("hook", configuration.Hook, required: true, (hook, inner) =>
        {
            if (!Uri.TryCreate(hook.Url, UriKind.Absolute, out var address) || address.Scheme != "https")
                inner.Fault("url", "must be an absolute https address.");
            // A map has no rules of the contract's.
            inner.Object("headers", hook.Headers, required: true, (headers, fields) =>
            {
                foreach (var header in headers.Where(header => header.Value is null))
                    fields.Fault(header.Key, "is missing.");
            });
        });
    }

    private static void Check(string? type, IReadOnlyList<OrderStatus>? status, string? expression, RequestCheck check)
    {
        if (string.Equals(type, "FromWorkflow", StringComparison.OrdinalIgnoreCase))
        {
            if (!string.IsNullOrEmpty(expression))
                check.Fault("expression", "belongs to the type FromOrders; the two cannot be mixed.");
        }
        else if (string.Equals(type, "FromOrders", StringComparison.OrdinalIgnoreCase))
        {
            if (string.IsNullOrWhiteSpace(expression))
                check.Fault("expression", "is missing.");
            if (status is { Count: > 0 })
                check.Fault("status", "belongs to the type FromWorkflow; the two cannot be mixed.");
        }
        else if (!string.IsNullOrEmpty(type))
        {
            check.Fault("type", "must be FromWorkflow or FromOrders.");
        }
    }
}
