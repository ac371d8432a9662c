using System.Buffers;
using System.Globalization;
using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>
/// What happens in a universe, as it happens: server-sent events. First comes what the client has not seen yet, then each
/// change once it is kept. The stream ends when the universe is reset or deleted and when the emulator stops.
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
        using var bell = new StreamBell(realTime, HeartbeatInterval);
        using var watching = universe.ChangeListeners.Add(bell.Ring);
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
            if (await bell.WaitAsync(end))
            {
                await response.Body.WriteAsync(": nothing new\n\n"u8.ToArray(), end);
                await response.Body.FlushAsync(end);
            }
        }
    }

    private async Task SendAsync(HttpResponse response, IReadOnlyList<WorldEvent> events, CancellationToken end)
    {
        var turn = new ArrayBufferWriter<byte>(TurnBytes);
        foreach (var happened in events)
        {
            var bytes = _bytes.Of(happened);
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

    private static RequestRefusedException TooMany() => new(new Problem
    {
        Title = "Too many event streams.",
        Status = StatusCodes.Status503ServiceUnavailable,
        Detail = $"At most {MaxStreams} streams of events are open at once. Close those that nobody reads.",
    });
}
