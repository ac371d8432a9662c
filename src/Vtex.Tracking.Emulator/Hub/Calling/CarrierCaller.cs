using System.Buffers;
using System.Net;
using Vtex.Tracking.Emulator.World.Hub;
using Vtex.Tracking.Reading;

namespace Vtex.Tracking.Emulator.Hub;

/// <summary>
/// Calls carriers' apps: with a timeout in real time and a limit of size, only at allowed hosts, and without following redirects.
/// </summary>
/// <param name="hosts">The hosts that may be called.</param>
/// <param name="timeout">The timeout of a call, until the last byte of its answer.</param>
/// <param name="memory">What leads to apps in memory; null for sockets.</param>
internal sealed class CarrierCaller(ReachableHosts hosts, TimeSpan timeout, HttpMessageHandler? memory = null) : IDisposable
{
    /// <summary>The longest answer that is read, in bytes: 32 MiB. Chosen by us.</summary>
    public const int MaxBytes = 32 * 1024 * 1024;

    private const int PortionBytes = 64 * 1024;

    private readonly HttpMessageInvoker _client = memory is not null ? new(memory, disposeHandler: false) : new(CreateSocketsHandler());

    public ReachableHosts Hosts => hosts;

    /// <summary>Creates what leads to apps on sockets.</summary>
    public static SocketsHttpHandler CreateSocketsHandler() => new()
    {
        UseCookies = false,
        UseProxy = false,
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        ActivityHeadersPropagator = null,
    };

    /// <summary>Makes a call. Whatever goes wrong is in the reply.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled the call.</exception>
    public async Task<CarrierReply> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!hosts.Allow(request.RequestUri!))
            return new CarrierReply { Fault = CallFault.HostNotAllowed, Detail = request.RequestUri!.Host };

        using var timer = new CancellationTokenSource(timeout, TimeProvider.System);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        var reply = new CarrierReply();
        try
        {
            using var response = await _client.SendAsync(request, end.Token);
            reply = Head(response);
            return await ReadAsync(reply, response.Content, end.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return reply with { Fault = CallFault.TimedOut, Timeout = timeout };
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return reply with { Fault = CallFailure.Of(failure) };
        }
    }

    public void Dispose() => _client.Dispose();

    private static CarrierReply Head(HttpResponseMessage response) => new()
    {
        Status = (int)response.StatusCode,
        MediaType = response.Content.Headers.ContentType?.MediaType,
        // A date is of the machine's time, in which the app lives.
        RetryAfter = RetryAfterHeader.Of(response, TimeProvider.System) is { } wait && wait > TimeSpan.Zero ? wait : null,
    };

    private static async Task<CarrierReply> ReadAsync(CarrierReply reply, HttpContent content, CancellationToken cancellationToken)
    {
        var body = new ArrayBufferWriter<byte>(PortionBytes);
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        while (await stream.ReadAsync(body.GetMemory(PortionBytes), cancellationToken) is > 0 and var read)
        {
            body.Advance(read);
            if (body.WrittenCount > MaxBytes)
                return reply with { Fault = CallFault.BodyTooLong };
        }

        var headers = content.Headers.NonValidated;
        return ReplyBody.Decode(reply, body.WrittenMemory, Header("Content-Encoding"), Header("Content-Type"));

        string? Header(string name) => headers.TryGetValues(name, out var values) ? values.ToString() : null;
    }
}

/// <summary>
/// Decides which hosts the emulator may call: this machine, and hosts that the options name. An address in a request or a
/// file must not reach everything.
/// </summary>
internal sealed class ReachableHosts(IEnumerable<string> named)
{
    private readonly HashSet<string> _named = new(named, StringComparer.OrdinalIgnoreCase);

    public bool Allow(Uri address) => IsAllowed(address, _named);

    /// <summary>Finds out why an address must not be called; null when it may.</summary>
    public string? Refusal(Uri address) => Allow(address) ? null : CallMessages.HostNotAllowed(address.Host);

    public static bool IsAllowed(Uri address, IReadOnlySet<string> named) =>
        named.Contains(address.Host)
        || address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip);
}
