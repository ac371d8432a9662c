using System.Net.Http.Headers;
using System.Reflection;

namespace Vtex.Tracking.Transport;

/// <summary>What every request says about the SDK and what it wants.</summary>
internal static class SdkHeaders
{
    private static readonly ProductInfoHeaderValue UserAgent = new("Vtex.Tracking.Client", Version());
    private static readonly MediaTypeWithQualityHeaderValue Json = new("application/json");

    public static void AddTo(HttpRequestHeaders headers)
    {
        headers.UserAgent.Add(UserAgent);
        headers.Accept.Clear();
        headers.Accept.Add(Json);
    }

    private static string Version()
    {
        var version = typeof(SdkHeaders).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>();
        // After a plus comes the commit, which is nobody's business on the wire.
        return version?.InformationalVersion.Split('+')[0] ?? "0";
    }
}
