using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>A request that journals have taken in and whose end they have yet to hear of.</summary>
internal sealed class JournalMark
{
    private readonly HttpContext _context;
    private readonly long _began = TimeProvider.System.GetTimestamp();
    private readonly JournalRing _all;
    private readonly JournalRing? _own;
    private readonly long _inAll;
    private readonly long _inOwn;
    private bool _isOver;

    /// <summary>Copies the request into the rings.</summary>
    public JournalMark(
        HttpContext context, string url, ReadOnlySpan<byte> body, DateTimeOffset received, long number, JournalRing all, JournalRing? own)
    {
        (_context, _all, _own) = (context, all, own);
        var head = HeadWriter.Write(context, url);
        _inAll = all.Add(number, received, head, body);
        if (own is not null)
            _inOwn = own.Add(number, received, head, body);

        // Whoever has the answer must find its end in the journal, so that is noted before the answer goes out.
        context.Response.OnStarting(static mark => ((JournalMark)mark).EndAsync(), this);
    }

    /// <summary>The stub that answers; null when none does.</summary>
    public Stub? Stub { get; set; }

    /// <summary>Notes the end, if that has not been done: of an answer without a body, or of a broken connection.</summary>
    public void End()
    {
        if (_isOver)
            return;
        _isOver = true;
        var status = _context.RequestAborted.IsCancellationRequested || _context.Features.Get<FaultInjection.PendingBreak>() is not null ? 0 : _context.Response.StatusCode;
        var outcome = new JournalOutcome(By(), Stub, status, TimeProvider.System.GetElapsedTime(_began));
        _all.Complete(_inAll, outcome);
        _own?.Complete(_inOwn, outcome);
    }

    private Task EndAsync()
    {
        End();
        return Task.CompletedTask;
    }

    private AnsweredBy By()
    {
        if (Stub is not null)
            return AnsweredBy.Stub;
        return _context.GetEndpoint() is PathHandler ? AnsweredBy.World : AnsweredBy.Nobody;
    }
}
