using System.Globalization;
using System.Text;
using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>
/// What happens in a universe, as it happens: server-sent events. First comes what the client has not seen yet, then each
/// change once it is kept. The stream ends when the universe is reset or deleted and when the emulator stops.
/// </summary>
internal sealed class EventStream(
    ControlTarget target, Universes universes, TimeProvider realTime, CancellationToken stopping)
{
    private const int Portion = 256;
    private static readonly TimeSpan HeartbeatInterval = TimeSpan.FromSeconds(15);

    public void Map(PathTable routes, string path) => routes.MapGet(path, StreamAsync);

    private async Task StreamAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var next = ReadStart(context.Request, universe.LastSequence);
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
        using var watching = universe.Watchers.Add(bell.Ring);
        await response.Body.FlushAsync(end);
        while (true)
        {
            var events = universe.EventsFrom(next, Portion);
            foreach (var happened in events)
                await response.Body.WriteAsync(Format(happened), end);
            if (events.Count > 0)
            {
                await response.Body.FlushAsync(end);
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

    private static byte[] Format(WorldEvent happened)
    {
        var data = Encoding.UTF8.GetString(WrittenAnswer.Write(json => EventJson.Write(json, happened)).Span);
        return Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"id: {happened.Sequence}\nevent: {happened.Kind}\ndata: {data}\n\n"));
    }
}
