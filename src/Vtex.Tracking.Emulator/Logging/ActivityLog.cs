using Microsoft.Extensions.Logging;
using Vtex.Tracking.Emulator.Journal;
using Vtex.Tracking.Emulator.Wire;
using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Logging;

/// <summary>
/// Tells a logger of requests and of what happens in universes, with the emulated time. Passwords, tokens, CPF, CNPJ and e-mail are masked; bodies
/// and headers are not told at all.
/// </summary>
internal sealed partial class ActivityLog(ILoggerFactory loggers)
{
    public const string Requests = "Vtex.Tracking.Emulator.Requests";
    public const string Events = "Vtex.Tracking.Emulator.Events";

    private readonly ILogger _requests = loggers.CreateLogger(Requests);
    private readonly ILogger _events = loggers.CreateLogger(Events);

    /// <summary>Follows the events of a universe from now on, until it is closed.</summary>
    public void Follow(Universe universe) => _ = new EventFollower(universe, this);

    /// <summary>Answers a request and then tells of it; requests to the control API are told as details.</summary>
    public async Task InvokeAsync(HttpContext context, RequestDelegate next, EmulatorWorld world)
    {
        var begin = TimeProvider.System.GetTimestamp();
        var received = world.Clock.GetUtcNow();
        try
        {
            await next(context);
        }
        finally
        {
            var scope = context.Features.Get<RequestScope>();
            var time = scope?.Universe is { } universe && universe.Clock != world.Clock ? universe.Clock.GetUtcNow() : received;
            var origin = context.Features.Get<AnswerOrigin>();
            var by = origin?.By ?? (context.GetEndpoint() is PathHandler ? AnsweredBy.World : AnsweredBy.None);
            var status = origin?.IsLost == true || context.RequestAborted.IsCancellationRequested ? 0 : context.Response.StatusCode;
            var level = RequestScope.IsOfEmulator(context.Request.Path) ? LogLevel.Debug : LogLevel.Information;
            if (_requests.IsEnabled(level))
            {
                var (utc, name, url) = (time.ToUniversalTime(), scope?.UniverseName ?? "-", Masker.None.Text(JournalMiddleware.UrlOf(context)));
                var milliseconds = TimeProvider.System.GetElapsedTime(begin).TotalMilliseconds;
                Answered(_requests, level, utc, name, context.Request.Method, url, status, by, milliseconds);
            }
        }
    }

    private void Tell(WorldEvent happened) => Happened(
        _events, happened.At.ToUniversalTime(), happened.Universe, happened.Sequence, happened.Kind,
        happened.AboutService, happened.AboutRoute, happened.AboutParcel, happened.AboutOrder);

    [LoggerMessage(EventId = 1, Message = "{Time:yyyy-MM-ddTHH:mm:ss.fffZ} {Universe} {Method} {Url} -> {Status} ({AnsweredBy}, {Milliseconds:0.0} ms)")]
    private static partial void Answered(
        ILogger logger, LogLevel level, DateTimeOffset time, string universe, string method, string url, int status, AnsweredBy answeredBy, double milliseconds);

    [LoggerMessage(2, LogLevel.Information, "{Time:yyyy-MM-ddTHH:mm:ss.fffZ} {Universe} #{Sequence} {Kind} service={Service} route={Route} parcel={Parcel} order={Order}")]
    private static partial void Happened(
        ILogger logger, DateTimeOffset time, string universe, long sequence, string kind, int? service, int? route, string? parcel, string? order);

    /// <summary>Tells of the events of one universe, each once and in order.</summary>
    private sealed class EventFollower
    {
        private const int Portion = 256;

        private readonly Lock _gate = new();
        private readonly Universe _universe;
        private readonly ActivityLog _log;
        private long _next;

        public EventFollower(Universe universe, ActivityLog log)
        {
            (_universe, _log, _next) = (universe, log, universe.LastSequence + 1);
            universe.ChangeListeners.Add(TellNew);
        }

        private void TellNew()
        {
            lock (_gate)
            {
                while (_universe.EventsFrom(_next, Portion) is { Count: > 0 } events)
                {
                    foreach (var happened in events)
                        _log.Tell(happened);
                    _next = events[^1].Sequence + 1;
                }
            }
        }
    }
}
