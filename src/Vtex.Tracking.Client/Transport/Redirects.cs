#if NET
using System.Diagnostics.CodeAnalysis;
#endif
using System.Reflection;
using Vtex.Tracking.Failures;
using Vtex.Tracking.Requests;

namespace Vtex.Tracking.Transport;

/// <summary>
/// Notices when a handler has followed a redirect: the answer belongs to another request than the one that was sent.
/// </summary>
internal static class FollowedRedirects
{
    /// <param name="call">The call.</param>
    /// <param name="method">The method as it was sent; a handler may change the request itself.</param>
    /// <param name="address">The address as it was sent.</param>
    /// <param name="response">The answer; disposed when this throws.</param>
    /// <exception cref="VtexException">One was followed.</exception>
    public static void ThrowIfAny(ApiCall call, HttpMethod method, Uri? address, HttpResponseMessage response)
    {
        if (response.RequestMessage is not { RequestUri: { IsAbsoluteUri: true } answered } request
            || (request.Method == method && answered == address))
        {
            return;
        }

        var error = ErrorFactory.Redirected(call, response.StatusCode, request);
        response.Dispose();
        throw error;
    }
}

/// <summary>Switches redirects off in the handler that opens connections.</summary>
internal static class RedirectSwitch
{
    /// <summary>As .NET and the handlers of phones call it, and as WinHttpHandler does.</summary>
    private static readonly string[] Names = ["AllowAutoRedirect", "AutomaticRedirection"];

    /// <summary>Switches redirects off.</summary>
    /// <returns>
    /// Whether the handler follows none; false when that cannot be known: it has no such switch, or is in use.
    /// </returns>
#if NET
    [UnconditionalSuppressMessage(
        "Trimming", "IL2075", Justification = "A switch that was trimmed away counts as one that the handler does not have.")]
#endif
    public static bool TurnOff(HttpMessageHandler handler)
    {
        try
        {
            if (handler is HttpClientHandler known)
            {
                if (known.AllowAutoRedirect)
                    known.AllowAutoRedirect = false;
                return true;
            }

            var property = Names
                .Select(name => handler.GetType().GetProperty(name, BindingFlags.Instance | BindingFlags.Public))
                .FirstOrDefault(property => property is { CanRead: true, CanWrite: true } && property.PropertyType == typeof(bool));
            if (property?.GetValue(handler) is true)
                property.SetValue(handler, false);
            return property is not null;
        }
        catch (Exception exception) when (exception
            is InvalidOperationException or ObjectDisposedException or PlatformNotSupportedException
            or TargetInvocationException or AmbiguousMatchException or MethodAccessException)
        {
            return false;
        }
    }
}
