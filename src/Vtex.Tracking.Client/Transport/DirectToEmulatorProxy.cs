using System.Net;
using Vtex.Tracking.Configuration;

namespace Vtex.Tracking.Transport;

/// <summary>
/// The proxy of the machine's settings and environment, except for addresses of this machine and of emulators: nobody
/// means a proxy for these, and it would get to see the password.
/// </summary>
/// <param name="emulators">Addresses that are named as an emulator's.</param>
/// <param name="machine">The machine's proxy, asked for each request.</param>
internal sealed class DirectToEmulatorProxy(EmulatorAddresses emulators, Func<IWebProxy?> machine) : IWebProxy
{
    public static IWebProxy? OfMachine =>
#if NET
        HttpClient.DefaultProxy;
#else
        WebRequest.DefaultWebProxy;
#endif

    public ICredentials? Credentials
    {
        get => machine()?.Credentials;
        set => throw new NotSupportedException("The credentials are those of the machine's proxy.");
    }

    public Uri GetProxy(Uri destination) =>
        IsBypassed(destination) ? destination : machine()!.GetProxy(destination) ?? destination;

    public bool IsBypassed(Uri host) =>
        EnvironmentGuard.IsThisMachine(host)
        || emulators.Contain(host)
        || machine() is not { } proxy
        || proxy.IsBypassed(host);
}
