using System.Net;
using Vtex.Tracking.Requests;
using Vtex.Tracking.Secrets;

namespace Vtex.Tracking.Failures;

/// <summary>Messages for single operations; each a sentence, or nothing.</summary>
internal static class OperationMessages
{
    /// <summary>Returns advice on a write that may or may not have taken effect.</summary>
    public static string AfterDoubt(string operation) => operation switch
    {
        "NotifyPackages" =>
            "The carrier may know of the packages: repeat it only if that carrier answers the same packages with the same tracking numbers.",
        "CreateDeliveryLabel" =>
            "The labels may have been issued, and the packages have moved on: look at the order before you repeat it.",
        "ConfigureFeed" or "DeleteFeedConfiguration" or "CommitFeedItems" or "ConfigureHook" or "DeleteHookConfiguration" =>
            "It may have taken effect, and does no harm if you repeat it.",
        _ when OperationNames.IsOfOrders(operation) =>
            "It may have taken effect: look at the order before you repeat it. ImportAsync does so by itself.",
        _ => "It may have taken effect: look for what it was to write, by invoice, before you repeat it.",
    };

    /// <summary>Returns the meaning of a refusal, with a blank before it; nothing where its status says it all.</summary>
    public static string OnRefusal(FailedAnswer answer) => (answer.Operation, answer.Status) switch
    {
        ("NotifyPackages" or "GetTrackingEvents" or "CreateDeliveryLabel", HttpStatusCode.Unauthorized) =>
            " Check AppKey and AppToken, or UserToken, which lives 24 hours.",
        ("NotifyPackages" or "GetTrackingEvents", HttpStatusCode.Forbidden) =>
            " The key or user needs the permission \"Transportation read only\".",
        ("NotifyPackages" or "GetTrackingEvents", HttpStatusCode.NotFound) => $" {NoSuchApp(answer.Address)}",
        ("CreateDeliveryLabel", HttpStatusCode.BadRequest) =>
            " A package of the order is in the wrong state: its carrier must have been notified first.",
        ("CreateDeliveryLabel", HttpStatusCode.NotFound) =>
            " There is no such order in the account; the id of a Fulfillment order carries a prefix such as 00-.",
        ("NotifyPackages" or "GetTrackingEvents" or "CreateDeliveryLabel" or OperationNames.Login, _) => "",
        _ when OperationNames.IsOfOrders(answer.Operation) => OnOrderRefusal(answer),
        (_, (HttpStatusCode)429) when !answer.IsWrite => " The API wants at most one call for the same data in six hours.",
        _ => "",
    };

    private static string OnOrderRefusal(FailedAnswer answer) => (answer.Operation, answer.Status) switch
    {
        (_, HttpStatusCode.Unauthorized) => " Check AppKey and AppToken, or UserToken, which lives 24 hours.",
        (_, (HttpStatusCode)429) => " Make no call for a minute; the limit is the account's, for all its apps.",
        (_, HttpStatusCode.Forbidden) => $" The key or user needs the permission {OrderPermissions.Of(answer.Operation)}.",
        ("StartHandling", HttpStatusCode.Conflict) => " Handling starts in ready-for-handling alone, so it may have started already.",
        ("ConfigureFeed" or "ConfigureHook", HttpStatusCode.Conflict) => " Filters of two types cannot be mixed; delete the configuration first.",
        ("CancelOrder", HttpStatusCode.BadRequest) => " An order with an invoice, even a partial one, cannot be cancelled.",
        ("ConfigureHook", HttpStatusCode.BadRequest) => " The address must be https and answer the ping with 200.",
        ("UpdateTracking" or "UpdateInvoice", HttpStatusCode.NotFound) => " There is no such order, or it has no invoice of exactly this number.",
        ("GetFeedItems" or "CommitFeedItems", HttpStatusCode.NotFound) =>
            " This key has no feed: configure it. It disappears when nothing new came for its retention time.",
        _ => "",
    };

    private static string NoSuchApp(Uri address)
    {
        // The path ends in app, version, account, workspace and the operation.
        var path = address.AbsolutePath.Split('/');
        var (app, version, account, workspace) =
            (path[path.Length - 5], path[path.Length - 4], path[path.Length - 3], path[path.Length - 2]);
        return Uri.UnescapeDataString(
            $"There is no app {app} in version {version} for the account {account} and the workspace {workspace}, or it has no such path.");
    }
}

/// <summary>The permissions of License Manager that the calls of the Orders API need, in words (documented).</summary>
internal static class OrderPermissions
{
    public static string Of(string operation) => operation switch
    {
        "ListOrders" => "\"List Orders\"",
        "GetOrder" => "\"View order\"",
        "StartHandling" => "\"Change order workflow status\"",
        "CancelOrder" or "DenyCancellation" => "\"Cancel order\"",
        "InvoiceOrder" => "\"Notify invoice\", or \"Notify refund\" for a return",
        "UpdateInvoice" or "UpdateTracking" => "\"Notify invoice\"",
        "PlaceOrder" or "FulfillOrder" => "of an integration, such as the role \"OMS - Full access\"",
        _ => "\"Feed v3 and Hook Admin\"",
    };
}

/// <summary>Describes the target of a redirect, for the message of an exception.</summary>
internal static class RedirectTarget
{
    /// <returns>The absolute address that an answer redirects to; null when it names none.</returns>
    public static Uri? Of(Uri requested, HttpResponseMessage response) =>
        response.Headers.Location is { } location && Uri.TryCreate(requested, location, out var target) ? target : null;

    /// <summary>The address without what may be secret: user, query and fragment.</summary>
    public static string Describe(Uri target, SecretText secrets) => secrets.Redact(Describe(target));

    /// <summary>Returns advice on the configuration. Where only the API's root differs, that is told.</summary>
    public static string Advice(FailedAnswer answer)
    {
        const string General = "Configure the address that the service is at.";
        if (answer.Location is not { } location || answer.Path.Length == 0)
            return General;
        var (described, path) = (Describe(location), answer.Path.Split('?')[0]);
        return described.Length > path.Length && described.EndsWith("/" + path, StringComparison.Ordinal)
            ? $"If that is the service, configure {answer.Secrets.Redact(described.Substring(0, described.Length - path.Length))} as its address."
            : General;
    }

    private static string Describe(Uri target) =>
        target.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
}
