using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Threading.Channels;
using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Lists the events of a universe in pages.</summary>
internal sealed class EventControl(ControlTarget target)
{
    public void Map(ControlRoutes routes, string path) => routes.MapGet(path, ListAsync, PortionQuery.Names);

    private Task ListAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var (from, limit) = PortionQuery.Read(context.Request);
        var events = universe.EventsFrom(from, limit).Select(EventState.Of);
        return ControlAnswer.WriteAsync(context, new ListState<EventState>(universe.LastSequence, events));
    }
}

/// <summary>
/// Streams the events of a universe as server-sent events: first those that the client has not seen yet, then each change
/// once it is stored. The stream ends when the universe is reset or deleted and when the emulator stops.
/// </summary>
internal sealed class EventStream(
    ControlTarget target, UniverseRegistry universes, TimeProvider realTime, CancellationToken stopping)
{
    private const int Portion = 256;

    /// <summary>So many streams may be open at once, over all universes. Chosen by us.</summary>
    private const int MaxStreams = 1_024;

    /// <summary>After so many bytes a stream lets others go first, and looks whether its client is still there.</summary>
    private const int TurnBytes = 16 * 1024;

    private static readonly TimeSpan HeartbeatInterval = TimeSpan.FromSeconds(15);

    private readonly EventBytes _bytes = new(large: TurnBytes);
    private int _open;

    public void Map(ControlRoutes routes, string path) => routes.MapGet(path, StreamAsync, "from");

    private async Task StreamAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var next = ReadStart(context.Request, universe.LastSequence);
        try
        {
            if (Interlocked.Increment(ref _open) > MaxStreams)
                throw TooMany();
            await StreamAsync(context, universe, next);
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }

    private async Task StreamAsync(HttpContext context, Universe universe, long next)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";

        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            await FollowAsync(context.Response, universe, next, end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The client has gone, or the emulator stops: either is how a stream ends.
        }
    }

    private async Task FollowAsync(HttpResponse response, Universe universe, long next, CancellationToken end)
    {
        using var signal = new StreamSignal(realTime, HeartbeatInterval);
        using var watching = universe.ChangeListeners.Add(signal.Set);
        await response.Body.FlushAsync(end);
        while (true)
        {
            var events = universe.EventsFrom(next, Portion);
            if (events.Count > 0)
            {
                await SendAsync(response, events, end);
                next = events[^1].Sequence + 1;
                continue;
            }

            if (universes.Find(universe.Name) != universe)
                return;
            if (await signal.WaitAsync(end))
            {
                await response.Body.WriteAsync(": nothing new\n\n"u8.ToArray(), end);
                await response.Body.FlushAsync(end);
            }
        }
    }

    private async Task SendAsync(HttpResponse response, IReadOnlyList<WorldEvent> events, CancellationToken end)
    {
        var turn = new ArrayBufferWriter<byte>(TurnBytes);
        var type = ControlAnswer.TypeOf<EventState>(response.HttpContext);
        foreach (var happened in events)
        {
            var bytes = _bytes.Of(happened, type);
            if (turn.WrittenCount + bytes.Length > TurnBytes)
            {
                await SendAsync(response, turn.WrittenMemory, end);
                turn.ResetWrittenCount();
            }

            if (bytes.Length > TurnBytes)
                await SendAsync(response, bytes, end);
            else
                turn.Write(bytes);
        }

        await SendAsync(response, turn.WrittenMemory, end);
    }

    // A write to a client that has gone ends at once, and what says that it has gone waits for a thread: without turns,
    // many such streams would keep all threads until each had written its whole universe.
    private static async Task SendAsync(HttpResponse response, ReadOnlyMemory<byte> bytes, CancellationToken end)
    {
        for (var sent = 0; sent < bytes.Length; sent += TurnBytes)
        {
            await response.Body.WriteAsync(bytes[sent..Math.Min(sent + TurnBytes, bytes.Length)], end);
            await response.Body.FlushAsync(end);
            await Task.Yield();
            end.ThrowIfCancellationRequested();
        }
    }

    // An id that lies ahead of the log is from before a reset; what happened since then is new to the client.
    private static long ReadStart(HttpRequest request, long last)
    {
        var header = request.Headers["Last-Event-ID"].ToString();
        if (long.TryParse(header, NumberStyles.None, CultureInfo.InvariantCulture, out var seen))
            return seen <= last ? seen + 1 : 1;

        var faults = new FaultList();
        if (header.Length > 0)
            faults.Add("Last-Event-ID", "must be the id of an event of this stream: a whole number.");
        var from = new QueryReader(request.Query, faults).Int32("from", 1, 1, int.MaxValue);
        faults.ThrowIfAny();
        return from;
    }

    private static RequestRefusedException TooMany() => new(new Problem(
        StatusCodes.Status503ServiceUnavailable, "Too many event streams.",
        $"At most {MaxStreams} streams of events are open at once. Close those that are not read."));
}

/// <summary>Formats events for streams. Streams that wait to send the same large event share its bytes.</summary>
internal sealed class EventBytes(int large)
{
    private readonly ConditionalWeakTable<WorldEvent, WeakReference<byte[]>> _large = [];

    public byte[] Of(WorldEvent happened, JsonTypeInfo<EventState> type)
    {
        if (_large.TryGetValue(happened, out var known) && known.TryGetTarget(out var bytes))
            return bytes;
        bytes = Format(happened, type);
        if (bytes.Length > large)
            _large.AddOrUpdate(happened, new WeakReference<byte[]>(bytes));
        return bytes;
    }

    private static byte[] Format(WorldEvent happened, JsonTypeInfo<EventState> type)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"id: {happened.Sequence}\nevent: {happened.Kind}\ndata: "), buffer);
        buffer.Write(JsonSerializer.SerializeToUtf8Bytes(EventState.Of(happened), type));
        buffer.Write("\n\n"u8);
        return buffer.WrittenSpan.ToArray();
    }
}

/// <summary>Wakes a stream when something has happened, and at intervals when nothing has. Signalling never waits.</summary>
internal sealed class StreamSignal : IDisposable
{
    private readonly Channel<bool> _signals = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private readonly ITimer _heartbeat;

    public StreamSignal(TimeProvider time, TimeSpan interval) =>
        _heartbeat = time.CreateTimer(_ => _signals.Writer.TryWrite(true), null, interval, interval);

    /// <summary>Signals that something has happened. Signals that nobody has received yet count as one.</summary>
    public void Set() => _signals.Writer.TryWrite(false);

    /// <returns>True for a heartbeat, false when something has happened.</returns>
    public ValueTask<bool> WaitAsync(CancellationToken cancellationToken) => _signals.Reader.ReadAsync(cancellationToken);

    public void Dispose() => _heartbeat.Dispose();
}
