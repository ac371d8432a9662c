namespace Vtex.Tracking.Errors;

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
