using System.Buffers.Binary;
using System.Text;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;
using Vtex.Tracking.Emulator.Wire;
using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Journal;

/// <summary>Records every request to the emulated systems, and how it was answered.</summary>
internal sealed class JournalMiddleware(RequestDelegate next, JournalRegistry journals, EmulatorWorld world)
{
    public Task InvokeAsync(HttpContext context) =>
        journals.IsOn && !RequestScope.IsOfEmulator(context.Request.Path) ? RecordAsync(context) : next(context);

    private async Task RecordAsync(HttpContext context)
    {
        var scope = await RequestScope.OpenAsync(context, world);
        var record = Begin(context, scope);
        try
        {
            await next(context);
        }
        finally
        {
            record.End();
        }
    }

    private PendingRecord Begin(HttpContext context, RequestScope scope)
    {
        var head = HeadWriter.Write(context, UrlOf(context), scope.UniverseName, out var areHeadersCut);
        var slot = new JournalSlot
        {
            Number = journals.NextNumber(),
            Received = (scope.Universe?.Clock ?? world.Clock).GetUtcNow(),
            AreHeadersCut = areHeadersCut,
            IsBodyCut = scope.Body?.WasRefused == true,
        };
        var body = scope.Body is null ? default : InUtf8(scope.Body.Known, context.Request.ContentType);
        var own = journals.Open(scope);
        return new PendingRecord(context, journals.All, journals.All.Add(slot, head, body), own, own?.Add(slot, head, body) ?? -1);
    }

    // What is masked later is looked for in UTF-8.
    private static ReadOnlySpan<byte> InUtf8(ReadOnlyMemory<byte> body, string? contentType)
    {
        try
        {
            return BodyCharset.ToUtf8(body, contentType).Span;
        }
        catch (UnreadableBodyException)
        {
            return body.Span;
        }
    }

    public static string UrlOf(HttpContext context)
    {
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget;
        return target is ['/', ..] ? target : context.Request.GetEncodedPathAndQuery();
    }
}

/// <summary>A request that is in the journals and whose answer is still to be noted.</summary>
internal sealed class PendingRecord
{
    private readonly HttpContext _context;
    private readonly long _began = TimeProvider.System.GetTimestamp();
    private readonly JournalRing _all;
    private readonly JournalRing? _own;
    private readonly long _inAll;
    private readonly long _inOwn;
    private bool _hasEnded;

    public PendingRecord(HttpContext context, JournalRing all, long inAll, JournalRing? own, long inOwn)
    {
        (_context, _all, _inAll, _own, _inOwn) = (context, all, inAll, own, inOwn);

        // A client that has the answer must find it in the journal, so it is recorded before the answer is sent.
        context.Response.OnStarting(static record => ((PendingRecord)record).EndAsync(), this);
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
        var by = origin?.By ?? (_context.GetEndpoint() is PathHandler ? AnsweredBy.World : AnsweredBy.None);
        var took = TimeProvider.System.GetElapsedTime(_began);
        var notice = _context.Response.Headers[NoticeHeader.Name] is { Count: > 0 } told ? told.ToString() : null;
        _all.Complete(_inAll, by, origin?.Name, status, took, notice);
        _own?.Complete(_inOwn, by, origin?.Name, status, took, notice);
    }

    private Task EndAsync()
    {
        End();
        return Task.CompletedTask;
    }
}

/// <summary>
/// Writes what comes before the body of a request into bytes that the thread uses again for its next request. A text is
/// its length and its UTF-8.
/// </summary>
internal ref struct HeadWriter
{
    /// <summary>The number of headers that are stored. Chosen by us: Kestrel accepts no more.</summary>
    public const int MaxHeaders = 100;

    private const int MaxBytes = 256 * 1024;
    private const int UsualBytes = 4 * 1024;

    [ThreadStatic]
    private static byte[]? _scratch;

    private byte[] _bytes;
    private int _length;

    private HeadWriter(byte[] bytes) => _bytes = bytes;

    /// <summary>Writes the head of a request; it holds until this thread writes the next one.</summary>
    /// <param name="context">The request.</param>
    /// <param name="url">Path and query as they were sent.</param>
    /// <param name="universe">The universe that it belongs to.</param>
    /// <param name="isCut">Whether headers are missing.</param>
    public static ReadOnlySpan<byte> Write(HttpContext context, string url, string? universe, out bool isCut)
    {
        var writer = new HeadWriter(_scratch ??= new byte[UsualBytes]);
        var request = context.Request;
        writer.Add(request.Method);
        writer.Add(url);
        writer.Add(context.Connection.RemoteIpAddress?.ToString() ?? "");
        writer.Add(universe ?? "");
        isCut = false;
        var headers = 0;
        foreach (var (name, values) in request.Headers)
        {
            foreach (var value in values)
                isCut |= ++headers > MaxHeaders || !writer.TryAdd(name, value ?? "");
        }

        _scratch = writer._bytes;
        return writer._bytes.AsSpan(0, writer._length);
    }

    private bool TryAdd(string name, string value)
    {
        if (_length + ((name.Length + (long)value.Length) * 3) > MaxBytes)
            return false;
        Add(name);
        Add(value);
        return true;
    }

    private void Add(string text)
    {
        var most = sizeof(int) + (text.Length * 3);
        if (_length + most > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + most));
        var written = Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_length + sizeof(int)));
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(_length), written);
        _length += sizeof(int) + written;
    }
}

/// <summary>A feature of a request that was not answered by the emulated systems alone.</summary>
/// <param name="By">The system that answered.</param>
/// <param name="Name">The name of the fault or stub; null when it has none.</param>
/// <param name="IsLost">Whether the connection fails instead of carrying the answer.</param>
internal sealed record AnswerOrigin(AnsweredBy By, string? Name, bool IsLost = false)
{
    public static AnswerOrigin Stub { get; } = new(AnsweredBy.Stub, null);
}
