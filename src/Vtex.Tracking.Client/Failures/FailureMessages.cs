using System.Net;
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
