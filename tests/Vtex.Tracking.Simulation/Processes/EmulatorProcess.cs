using System.Net;
using System.Net.Sockets;

namespace Vtex.Tracking.Simulation.Processes;

/// <summary>The emulator's process, which ends and starts again; its disk stays.</summary>
internal sealed class EmulatorProcess(SimulatedWorld world) : IDisposable
{
    private CancellationTokenSource _life = new();
    private MountedDisk? _mounted;
    private TrackingEmulator? _emulator;
    private HttpMessageInvoker? _wire;

    /// <summary>Gets it while it lives.</summary>
    public TrackingEmulator? Current => _life.IsCancellationRequested ? null : _emulator;

    /// <summary>Gets whether faults of the service itself are to be expected in its answers.</summary>
    public bool HasFaults => Current is { } emulator && emulator.Faults.Active.Count > 0;

    /// <summary>Starts it. Where the disk fails meanwhile, it does not start.</summary>
    public async Task<bool> StartAsync()
    {
        _life = new CancellationTokenSource();
        _mounted = world.Plan.HasDisk ? world.Disk.Mount() : null;
        world.Disk.Died = () => _life.Cancel();
        var isArmed = world.Disk.IsArmed;
        try
        {
            _emulator = await OneThread.OutsideAsync(() => TrackingEmulator.CreateInMemory(Options()));
            await OneThread.SettleAsync();
            _wire = new HttpMessageInvoker(_emulator.CreateHandler());
        }
        catch (StorageException failure) when (isArmed || _life.IsCancellationRequested)
        {
            world.Trace($"emulator does not start: {failure.GetType().Name}");
            await EndAsync();
            return false;
        }

        if (_life.IsCancellationRequested)
        {
            world.Trace("emulator dies while it starts");
            await EndAsync();
            return false;
        }

        if (_emulator.Unreadable is { Count: > 0 } unreadable)
        {
            // One operation failed, so one file may be named, and the next start must have it.
            if (!isArmed || unreadable.Count > 1)
                world.Break($"After the start, a universe cannot be read: {unreadable[0].Reason}");
            world.Trace($"emulator starts without {unreadable[0].Name}");
            await EndAsync();
            return false;
        }

        world.Trace($"emulator starts, {_emulator.Restored.Count} universes");
        return true;
    }

    /// <summary>Takes it away: nothing that it still does takes effect, and who waits for it waits in vain.</summary>
    public async Task KillAsync()
    {
        _mounted?.Kill();
        await EndAsync();
    }

    /// <summary>Ends it as a user would.</summary>
    public Task StopAsync() => EndAsync();

    /// <summary>Gives a request to it, as it came over the wire.</summary>
    /// <exception cref="HttpRequestException">It does not live, or dies meanwhile.</exception>
    public async Task<Delivery> DeliverAsync(WireRequest request)
    {
        if (Current is null)
            throw new HttpRequestException(HttpRequestError.ConnectionError, "Refused.", new SocketException((int)SocketError.ConnectionRefused));
        var life = _life.Token;
        using var message = request.ToMessage();
        try
        {
            using var response = await _wire!.SendAsync(message, life).WaitAsync(life);
            var body = await response.Content.ReadAsByteArrayAsync(life).WaitAsync(life);
            if (!life.IsCancellationRequested)
                return new Delivery(response.StatusCode, [.. response.Headers.Concat(response.Content.Headers).Select(header => (header.Key, string.Join(", ", header.Value)))], body);
        }
        catch (Exception) when (life.IsCancellationRequested)
        {
            // As below.
        }

        throw new HttpRequestException(HttpRequestError.ResponseEnded, "The other side is gone.");
    }

    public void Dispose()
    {
        _wire?.Dispose();
        _life.Dispose();
    }

    private async Task EndAsync()
    {
        await _life.CancelAsync();
        await OneThread.SettleAsync();
        if (_emulator is { } emulator)
            await emulator.DisposeAsync();
        _mounted?.Kill();
        _wire?.Dispose();
        (_emulator, _wire) = (null, null);
        await OneThread.SettleAsync();
    }

    private TrackingEmulatorOptions Options() => new()
    {
        StartTime = world.Clock.GetUtcNow(),
        Seed = world.Seed,
        JournalSize = 20,
        DataFolder = world.Plan.HasDisk ? "/simulated" : null,
        Files = (Vtex.Tracking.Emulator.Storage.IFileSystem?)_mounted ?? Vtex.Tracking.Emulator.Storage.DiskFileSystem.Instance,
        CarrierHandler = new CarrierLine(world),
        CarrierTimeout = TimeSpan.FromHours(1),
    };
}

/// <summary>An answer of the emulator.</summary>
internal sealed record Delivery(HttpStatusCode Status, (string Name, string Value)[] Headers, byte[] Body)
{
    public bool IsSuccess => (int)Status is >= 200 and < 300;

    public HttpResponseMessage ToMessage(HttpRequestMessage request, bool isCut)
    {
        var content = isCut ? new CutContent(Body[..(Body.Length / 2)]) : (HttpContent)new ByteArrayContent(Body);
        var response = new HttpResponseMessage(Status) { RequestMessage = request, Content = content };
        foreach (var (name, value) in Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, value))
                content.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    /// <summary>A body that ends in its middle.</summary>
    private sealed class CutContent(byte[] begun) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(begun);
            throw new HttpIOException(HttpRequestError.ResponseEnded, "The response ended prematurely.");
        }

        protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new CutStream(begun));

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }

    private sealed class CutStream(byte[] begun) : MemoryStream(begun, writable: false)
    {
        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = base.Read(buffer, offset, count);
            return read > 0 || count == 0 ? read : throw new HttpIOException(HttpRequestError.ResponseEnded, "The response ended prematurely.");
        }
    }
}

/// <summary>A request with its body, which can be given more than once.</summary>
internal sealed record WireRequest(HttpMethod Method, Uri Address, (string Name, string Value)[] Headers, byte[] Body)
{
    public string Path => Address.PathAndQuery;

    public bool IsWrite => (Method == HttpMethod.Post || Method == HttpMethod.Put) && !IsLogin;

    public bool IsLogin => Address.AbsolutePath.EndsWith("/auth", StringComparison.Ordinal);

    public static async Task<WireRequest> ReadAsync(HttpRequestMessage request)
    {
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync();
        return new WireRequest(
            request.Method,
            request.RequestUri!,
            [.. request.Headers.Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
                .Select(header => (header.Key, string.Join(", ", header.Value)))],
            body);
    }

    public HttpRequestMessage ToMessage()
    {
        var message = new HttpRequestMessage(Method, Address) { Content = Body.Length > 0 ? new ByteArrayContent(Body) : null };
        foreach (var (name, value) in Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
                message.Content?.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }
}
