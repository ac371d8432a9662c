using System.Net.Http.Headers;
using Vtex.Tracking.Emulator.World.HubCalls;

namespace Vtex.Tracking.Emulator.Hub;

/// <summary>Creates the requests of a hub, as the contract of the Shipping Network has them.</summary>
internal static class CarrierRequest
{
    public const string Notify = "notify";
    public const string Tracking = "tracking";
    public const string KeyHeader = "X-VTEX-API-AppKey";
    public const string TokenHeader = "X-VTEX-API-AppToken";

    private const string Json = "application/json";

    /// <param name="carrier">The app and its credentials.</param>
    /// <param name="call">The call: <see cref="Notify"/> or <see cref="Tracking"/>.</param>
    /// <param name="body">The JSON.</param>
    public static HttpRequestMessage Of(CarrierContact carrier, string call, ReadOnlyMemory<byte> body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Address(carrier, call))
        {
            Content = JsonContent(body),
        };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(Json));
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("vtex-tracking-emulator", null));
        request.Headers.Add(KeyHeader, carrier.AppKey);
        request.Headers.Add(TokenHeader, carrier.AppToken);
        return request;
    }

    public static HttpContent JsonContent(ReadOnlyMemory<byte> body) =>
        new ReadOnlyMemoryContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(Json) } };

    /// <summary>Gets the URL of a call: <c>/{app}/v{version}/{account}/{workspace}/{call}</c> under the base address.</summary>
    public static Uri Address(CarrierContact carrier, string call)
    {
        string[] path = [carrier.App, "v" + carrier.Version, carrier.Account, carrier.Workspace, call];
        return new Uri($"{carrier.BaseAddress.GetLeftPart(UriPartial.Path).TrimEnd('/')}/{string.Join('/', path.Select(Uri.EscapeDataString))}");
    }
}
