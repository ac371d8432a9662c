using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Journal;

/// <summary>A request that is in the journals and whose answer is still to be noted.</summary>
internal sealed class OpenRecord
{
    private readonly HttpContext _context;
    private readonly long _began = TimeProvider.System.GetTimestamp();
    private readonly JournalRing _all;
    private readonly JournalRing? _own;
    private readonly long _inAll;
    private readonly long _inOwn;
    private bool _hasEnded;

    public OpenRecord(HttpContext context, JournalRing all, long inAll, JournalRing? own, long inOwn)
    {
        (_context, _all, _inAll, _own, _inOwn) = (context, all, inAll, own, inOwn);

        // Whoever has the answer must find it in the journal, so it is noted before the answer goes out.
        context.Response.OnStarting(static record => ((OpenRecord)record).EndAsync(), this);
    }

    /// <summary>Notes the answer, if that has not been done: one without a body, or a connection that fails.</summary>
    public void End()
    {
        if (_hasEnded)
            return;
        _hasEnded = true;
        var origin = _context.Features.Get<AnswerOrigin>();
        var isLost = origin?.IsLost == true || _context.RequestAborted.IsCancellationRequested;
        var status = isLost ? 0 : _context.Response.StatusCode;
        var by = origin?.By ?? (_context.GetEndpoint() is PathHandler ? AnsweredBy.World : AnsweredBy.Nobody);
        var took = TimeProvider.System.GetElapsedTime(_began);
        _all.Complete(_inAll, by, origin?.Name, status, took);
        _own?.Complete(_inOwn, by, origin?.Name, status, took);
    }

    private Task EndAsync()
    {
        End();
        return Task.CompletedTask;
    }
}
