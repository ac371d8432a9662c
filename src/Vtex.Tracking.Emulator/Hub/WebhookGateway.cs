using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Vtex.Tracking.Emulator.World.Webhooks;

namespace Vtex.Tracking.Emulator.Hub;

/// <summary>
/// Calls webhooks over HTTP, under the rules of all calls that the emulator makes: named hosts and this machine only, bounded in time and size,
/// without redirects and proxies.
/// </summary>
internal sealed class WebhookGateway(CarrierCaller caller) : IWebhookGateway
{
    public const string TimestampHeader = "Vtex-Emulator-Timestamp";
    public const string SignatureHeader = "Vtex-Emulator-Signature";

    private const string Version = "v1=";

    public string? Refusal(Uri address) => caller.Hosts.Refusal(address);

    public async Task<WebhookReply> SendAsync(WebhookCall call, CancellationToken cancellationToken)
    {
        var body = WebhookJson.Write(call.Universe, call.Notice);
        var timestamp = call.At.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, call.Webhook.Address) { Content = CarrierRequest.JsonContent(body) };
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("vtex-tracking-emulator", null));
        request.Headers.Add(TimestampHeader, timestamp);
        request.Headers.Add(SignatureHeader, Sign(call.Webhook.Secret, timestamp, body.Span));
        var began = TimeProvider.System.GetTimestamp();
        var reply = await caller.SendAsync(request, cancellationToken);
        return new WebhookReply(reply.Result, TimeProvider.System.GetElapsedTime(began));
    }

    /// <summary>Signs a body: HMAC-SHA256 with the secret over the timestamp, a point and the body, in hexadecimal.</summary>
    private static string Sign(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hash.AppendData(Encoding.UTF8.GetBytes(timestamp + "."));
        hash.AppendData(body);
        return Version + Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
