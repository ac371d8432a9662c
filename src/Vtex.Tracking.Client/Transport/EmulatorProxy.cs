using System.Collections.Concurrent;
using System.Net;
using System.Reflection;
using Vtex.Tracking.Configuration;

namespace Vtex.Tracking.Transport;

/// <summary>
/// The proxy of the machine's settings and environment, except for addresses of this machine, of emulators, and of plain
/// names such as those of containers: nobody means a proxy for these, and it would get to see the password.
/// </summary>
/// <param name="emulators">Addresses that are named as an emulator's.</param>
/// <param name="machine">The machine's proxy, asked for each request.</param>
/// <param name="credentials">What the proxy is told; null for what the machine's settings say.</param>
internal sealed class DirectToEmulatorProxy(EmulatorAddresses emulators, Func<IWebProxy?> machine, ICredentials? credentials = null) : IWebProxy
{
    public static IWebProxy? OfMachine =>
#if NET
        HttpClient.DefaultProxy;
#else
        WebRequest.DefaultWebProxy;
#endif

    public ICredentials? Credentials
    {
        get => credentials ?? machine()?.Credentials;
        set => throw new NotSupportedException("The credentials are those of the machine's proxy.");
    }

    /// <summary>Takes the machine's proxy in a handler that would use it for every address.</summary>
    /// <param name="handler">The handler; one that has a proxy of its own, or none, stays as it is.</param>
    public static void TakeOver(HttpMessageHandler handler)
    {
        try
        {
            if (handler is HttpClientHandler { UseProxy: true, Proxy: null } known)
                known.Proxy = new DirectToEmulatorProxy(new EmulatorAddresses(), static () => OfMachine, known.DefaultProxyCredentials);
#if NET
            else if (handler is SocketsHttpHandler { UseProxy: true, Proxy: null } sockets)
                sockets.Proxy = new DirectToEmulatorProxy(new EmulatorAddresses(), static () => OfMachine, sockets.DefaultProxyCredentials);
#else
            else
                TakeOverByName(handler);
#endif
        }
        catch (Exception exception) when (exception
            is InvalidOperationException or PlatformNotSupportedException or TargetInvocationException or AmbiguousMatchException)
        {
            // It is in use or disposed, or there are no proxies on the platform.
        }
    }

#if !NET
    // An app on .NET may have a SocketsHttpHandler, which this target does not know.
    private static void TakeOverByName(HttpMessageHandler handler)
    {
        object? Of(string name) => handler.GetType().GetProperty(name)?.GetValue(handler);
        if (Of("UseProxy") is true && Of("Proxy") is null && handler.GetType().GetProperty("Proxy") is { CanWrite: true } proxy && proxy.PropertyType == typeof(IWebProxy))
            proxy.SetValue(handler, new DirectToEmulatorProxy(new EmulatorAddresses(), static () => OfMachine, Of("DefaultProxyCredentials") as ICredentials));
    }
#endif

    public Uri GetProxy(Uri destination) =>
        IsBypassed(destination) ? destination : machine()!.GetProxy(destination) ?? destination;

    public bool IsBypassed(Uri host) =>
        EnvironmentGuard.IsThisMachine(host)
        || emulators.Contain(host)
        || IsPlainName(host)
        || machine() is not { } proxy
        || proxy.IsBypassed(host);

    /// <summary>The real system, and whatever else a proxy leads to, has a dot in its name.</summary>
    private static bool IsPlainName(Uri address) =>
        address.HostNameType is UriHostNameType.Dns && !address.Host.TrimEnd('.').Contains('.');
}

/// <summary>The hosts that clients know as emulators.</summary>
internal sealed class EmulatorAddresses
{
    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.OrdinalIgnoreCase);

    public EmulatorAddresses()
    {
    }

    public EmulatorAddresses(EffectiveAddress address) => Add(address);

    public void Add(EffectiveAddress address)
    {
        // This machine is known anyway.
        if (address is { IsEmulator: true, Address: { IsAbsoluteUri: true } uri } && !EnvironmentGuard.IsThisMachine(uri))
            _known.TryAdd(uri.Authority, true);
    }

    public bool Contain(Uri address) => !_known.IsEmpty && _known.ContainsKey(address.Authority);
}

/// <summary>Finds out which proxy a request went to, for the words of a failure.</summary>
internal static class UsedProxy
{
    /// <returns>Host and port; null when there is no proxy, or none that can be known.</returns>
    public static string? Of(HttpMessageHandler primary, Uri? address)
    {
        try
        {
            if (address is null || ProxyOf(primary) is not { } proxy || proxy.IsBypassed(address))
                return null;
            return proxy.GetProxy(address) is { } used && used != address
                ? FormattableString.Invariant($"{used.Host}:{used.Port}")
                : null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A proxy of the user's own, or a disposed handler. The failure itself is what matters.
            return null;
        }
    }

    private static IWebProxy? ProxyOf(HttpMessageHandler primary) => primary switch
    {
        HttpClientHandler { UseProxy: true } handler => handler.Proxy ?? DirectToEmulatorProxy.OfMachine,
#if NET
        SocketsHttpHandler { UseProxy: true } handler => handler.Proxy ?? DirectToEmulatorProxy.OfMachine,
#endif
        _ => null,
    };
}
