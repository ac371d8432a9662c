using System.Diagnostics;
using System.Diagnostics.Metrics;
using Vtex.Tracking.Requests;

namespace Vtex.Tracking.Telemetry;

/// <summary>The instruments, one set for the process. Nothing is measured while nobody listens.</summary>
internal static class ClientMetrics
{
    private static readonly Meter Meter = new(VtexTrackingTelemetry.MeterName, SdkVersion.Text);

#if NET9_0_OR_GREATER
    /// <summary>
    /// OpenTelemetry's boundaries for durations of HTTP clients, and some above: an operation may wait between attempts.
    /// </summary>
    private static readonly InstrumentAdvice<double> Seconds = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, 30, 60, 120, 240],
    };
#endif

    private static readonly Histogram<double> Durations = Meter.CreateHistogram<double>(
        "vtex.tracking.operation.duration",
        "s",
        "Duration of operations, with all their attempts and waits."
#if NET9_0_OR_GREATER
        , tags: null, advice: Seconds
#endif
        );

    private static readonly Counter<long> Retries = Meter.CreateCounter<long>(
        "vtex.tracking.retries", "{attempt}", "Attempts that were made after a failed one.");

    private static readonly Counter<long> Logins = Meter.CreateCounter<long>(
        "vtex.tracking.token.renewals", "{renewal}", "Logins, and tokens taken over from the shared store.");

    private static readonly Counter<long> AmbiguousWrites = Meter.CreateCounter<long>(
        "vtex.tracking.ambiguous_writes", "{write}", "Writes of which nobody knows whether they took effect.");

    private static readonly Counter<long> CacheHits = Meter.CreateCounter<long>(
        "vtex.tracking.cache.hits", "{answer}", "Answers that came from a cache.");

    private static readonly Counter<long> BudgetRefusals = Meter.CreateCounter<long>(
        "vtex.tracking.budget.refusals", "{call}", "Calls that the call budget did not allow.");

    public static bool MeasuresDurations => Durations.Enabled;

    public static void Duration(TimeSpan duration, in TagList attributes) =>
        Durations.Record(duration.TotalSeconds, attributes);

    public static void Retry(string operation, string reason, string? account)
    {
        if (Retries.Enabled)
            Retries.Add(1, Of(account, new(AttributeNames.Operation, operation), new(AttributeNames.Error, reason)));
    }

    /// <param name="outcome">issued, shared, refused or failed.</param>
    /// <param name="account">The name that the client is registered by.</param>
    public static void TokenRenewal(string outcome, string? account)
    {
        if (Logins.Enabled)
            Logins.Add(1, Of(account, new KeyValuePair<string, object?>(AttributeNames.Outcome, outcome)));
    }

    public static void AmbiguousWrite(string operation, string? account)
    {
        if (AmbiguousWrites.Enabled)
            AmbiguousWrites.Add(1, Of(account, new KeyValuePair<string, object?>(AttributeNames.Operation, operation)));
    }

    /// <param name="source">Where the answer came from, in a word: memory, shared_store or last_known_good.</param>
    /// <param name="account">The name that the client is registered by.</param>
    public static void CacheHit(string source, string? account)
    {
        if (CacheHits.Enabled)
            CacheHits.Add(1, Of(account, new KeyValuePair<string, object?>(AttributeNames.CacheSource, source)));
    }

    public static void BudgetRefusal(string? account)
    {
        if (BudgetRefusals.Enabled)
            BudgetRefusals.Add(1, Of(account));
    }

    private static TagList Of(string? account, params ReadOnlySpan<KeyValuePair<string, object?>> attributes)
    {
        var tags = new TagList(attributes);
        if (account is not null)
            tags.Add(AttributeNames.Account, account);
        return tags;
    }
}

/// <summary>
/// The attributes of activities and measurements. Those without our prefix are OpenTelemetry's conventions for HTTP
/// clients; <c>url.full</c> is left out on purpose, for its query may be personal.
/// </summary>
internal static class AttributeNames
{
    public const string Account = "vtex.account";
    public const string Operation = "vtex.operation";
    public const string Method = "http.request.method";
    public const string ServerAddress = "server.address";
    public const string ServerPort = "server.port";
    public const string Template = "url.template";
    public const string Status = "http.response.status_code";
    public const string Error = "error.type";
    public const string Resends = "http.request.resend_count";
    public const string CacheSource = "vtex.cache.source";
    public const string Outcome = "vtex.outcome";
}

/// <summary>The paths of the operations as the contract has them: few words, whatever the parameters.</summary>
internal static class OperationTemplates
{
    public static string Of(string operation) => operation switch
    {
        "Login" => "/auth",
        "CreateDeliveryServices" or "RemovePackingLists" or "GetDeliveryServicesByCreatedDate" => "/services",
        "GetDeliveryServiceById" => "/services/{idDeliveryService}",
        "CreateRoutedDeliveryServices" or "GetDeliveryServicesByRouteDate" => "/services/routes",
        "GetDeliveryServicesByInvoice" => "/services/invoice",
        "NotifyPackages" => "/{app_name}/v{app_version}/{account}/{workspace}/notify",
        "GetTrackingEvents" => "/{app_name}/v{app_version}/{account}/{workspace}/tracking",
        "CreateDeliveryLabel" => "/api/transportation/deliverylabels/{orderId}",
        _ => OfOrders(operation),
    };

    private static string OfOrders(string operation) => operation switch
    {
        "PlaceOrder" => "/api/fulfillment/pvt/orders",
        "FulfillOrder" => "/api/fulfillment/pvt/orders/{orderId}/fulfill",
        "ListOrders" => "/api/oms/pvt/orders",
        "GetOrder" => "/api/oms/pvt/orders/{orderId}",
        "StartHandling" => "/api/oms/pvt/orders/{orderId}/start-handling",
        "CancelOrder" => "/api/oms/pvt/orders/{orderId}/cancel",
        "DenyCancellation" => "/api/orders/pvt/document/{orderId}/deny-cancellation-request",
        "InvoiceOrder" => "/api/oms/pvt/orders/{orderId}/invoice",
        "UpdateInvoice" => "/api/oms/pvt/orders/{orderId}/invoice/{invoiceNumber}",
        "UpdateTracking" => "/api/oms/pvt/orders/{orderId}/invoice/{invoiceNumber}/tracking",
        "GetFeedConfiguration" or "ConfigureFeed" or "DeleteFeedConfiguration" => "/api/orders/feed/config",
        "GetFeedItems" or "CommitFeedItems" => "/api/orders/feed",
        "GetHookConfiguration" or "ConfigureHook" or "DeleteHookConfiguration" => "/api/orders/hook/config",
        "TestExpression" => "/api/orders/expressions/jsonata",
        _ => "/",
    };
}
