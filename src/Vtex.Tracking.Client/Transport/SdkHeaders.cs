using System.Net.Http.Headers;
using Vtex.Tracking.Telemetry;

namespace Vtex.Tracking.Transport;

/// <summary>What every request says about the SDK and what it wants.</summary>
internal static class SdkHeaders
{
    private static readonly ProductInfoHeaderValue UserAgent = new("Vtex.Tracking.Client", SdkVersion.Text);
    private static readonly MediaTypeWithQualityHeaderValue Json = new("application/json");

    public static void AddTo(HttpRequestHeaders headers)
    {
        headers.UserAgent.Add(UserAgent);
        headers.Accept.Clear();
        headers.Accept.Add(Json);
    }
}
