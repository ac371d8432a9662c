using System.Net.Http.Headers;
using Vtex.Tracking.Telemetry;

namespace Vtex.Tracking.Transport;

/// <summary>What every request says about the SDK and what it wants.</summary>
internal static class SdkHeaders
{
    private static readonly string UserAgent = "Vtex.Tracking.Client/" + SdkVersion.Text;

    /// <summary>As text, which is sent as it is: parsed values would be put together anew for each request.</summary>
    public static void AddTo(HttpRequestHeaders headers)
    {
        headers.TryAddWithoutValidation("User-Agent", UserAgent);
        headers.TryAddWithoutValidation("Accept", "application/json");
    }
}
