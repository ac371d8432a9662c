using System.Net;

namespace Vtex.Tracking.Configuration;

/// <summary>Tells when an address is not one that the client may call.</summary>
internal static class EnvironmentGuard
{
    private static readonly string[] RealDomains =
        ["vtextracking.com", "vtex.com", "myvtex.com", "vtex.com.br"];

    /// <summary>The environments of accounts differ in what follows: vtexcommercestable, vtexcommercebeta.</summary>
    private const string AccountEnvironments = "vtexcommerce";

    /// <param name="address">An absolute address.</param>
    /// <param name="target">What the client may call.</param>
    /// <returns>What is wrong, to be read behind the name of the setting; null when nothing is.</returns>
    public static string? Fault(EffectiveAddress address, VtexTrackingTarget target)
    {
        var uri = address.Address!;
        if (address.IsEmulator && IsReal(uri))
            return "names the real system as an emulator.";
        return target switch
        {
            VtexTrackingTarget.ProductionOnly when address.IsEmulator =>
                "names an emulator, and the client is for production only.",
            VtexTrackingTarget.ProductionOnly when IsThisMachine(uri) =>
                "is an address of this machine, and the client is for production only.",
            VtexTrackingTarget.ProductionOnly when uri.Scheme is not "https" =>
                "must begin with https://, since the client is for production only.",
            VtexTrackingTarget.EmulatorOnly when IsReal(uri) =>
                "is the real system's, and the client is for an emulator only.",
            _ => null,
        };
    }

    /// <summary>Returns whether an absolute address is VTEX's.</summary>
    public static bool IsReal(Uri address)
    {
        var host = Host(address);
        return RealDomains.Any(domain => IsIn(host, domain))
            || (IsIn(host, "com.br") && host.Split('.') is var labels && labels.Length >= 3
                && labels[labels.Length - 3].StartsWith(AccountEnvironments, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsIn(string host, string domain) =>
        string.Equals(host, domain, StringComparison.OrdinalIgnoreCase)
        || host.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns whether an absolute address leads to this machine.</summary>
    public static bool IsThisMachine(Uri address)
    {
        var host = Host(address);
        return address.IsLoopback
            || LocalMachine.IsCalled(host)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && LocalMachine.Has(ip));
    }

    /// <summary>Without the dot that may end a name and changes nothing about where it leads.</summary>
    private static string Host(Uri address) => address.Host.TrimEnd('.');
}
