#if NET
using System.Diagnostics.CodeAnalysis;
#endif
using System.Reflection;

namespace Vtex.Tracking.Transport;

/// <summary>Switches redirects off in the handler that opens connections.</summary>
internal static class RedirectSwitch
{
    /// <summary>As .NET and the handlers of phones call it, and as WinHttpHandler does.</summary>
    private static readonly string[] Names = ["AllowAutoRedirect", "AutomaticRedirection"];

    /// <summary>Switches redirects off.</summary>
    /// <returns>Whether the handler follows none; false when that cannot be known: it has no such switch, or is in use.</returns>
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
