using System.Net.Http.Headers;
using System.Text;
using Vtex.Tracking.Emulator.World.Imports;

namespace Vtex.Tracking.Emulator.Hub;

/// <summary>
/// Fetches the XML of invoices over HTTP, under the rules of all calls that the emulator makes: named hosts and this machine only,
/// bounded in time and size, without redirects.
/// </summary>
internal sealed class InvoiceGateway(CarrierCaller caller) : IInvoiceGateway
{
    private static readonly string[] Path = ["_emulator", "universes", "", "invoices", ""];
    private const string Extension = ".xml";

    public string? KeyOf(Uri address, string universe)
    {
        var parts = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString).ToArray();
        var isOurs = parts.Length == Path.Length && parts[4].EndsWith(Extension, StringComparison.OrdinalIgnoreCase)
            && parts.Zip(Path).All(pair => pair.Second.Length == 0 || pair.First == pair.Second) && parts[2] == universe;
        return isOurs ? parts[4][..^Extension.Length] : null;
    }

    public async Task<InvoiceAnswer> FetchAsync(Uri address, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/xml"));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/xml"));
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("vtex-tracking-emulator", null));
        var reply = await caller.SendAsync(request, cancellationToken);
        if (!reply.IsSuccess)
            return new InvoiceAnswer(reply.Result, null);
        // The header names the charset, and the body was decoded by it; else the document does so itself.
        return new InvoiceAnswer(
            reply.Result, reply.Charset is null ? NfeReader.Read(reply.Body) : NfeReader.Read(Encoding.UTF8.GetString(reply.Body.Span)));
    }
}
