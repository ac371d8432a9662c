using System.Globalization;
using System.Text;
using Vtex.Tracking.Emulator.Hub;
using Vtex.Tracking.Emulator.Journal;
using Vtex.Tracking.Emulator.World.Hub;

namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>
/// Writes every call to files, whole: <c>017-notify.repeated-request.http</c> and <c>017-notify.repeated-answer.http</c>. The values of
/// the headers with credentials are masked.
/// </summary>
internal sealed class CallArchive : DelegatingHandler
{
    private const int MaxBytes = 64 * 1024 * 1024;

    private readonly string _folder;
    private int _calls;

    /// <exception cref="IOException">The folder cannot be made.</exception>
    public CallArchive(string folder) => _folder = Directory.CreateDirectory(folder).FullName;

    /// <summary>Gets or sets the id of the check that calls.</summary>
    public string Check { get; set; } = "";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var file = Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Increment(ref _calls):000}-{Check}-"));
        await WriteRequestAsync(request, file + "request.http", cancellationToken);
        var answer = file + "answer.http";
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            response.Content = new CopiedContent(response.Content, body => Write(answer, HeadOf(response), body));
            return response;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            var reason = failure is OperationCanceledException ? new CallResult(CallFault.ConnectionBroken) : new CallResult(CallFailure.Of(failure));
            Write(answer, failure is OperationCanceledException ? "(no answer in time)\n" : $"({CallMessages.Describe(reason)})\n", default);
            throw;
        }
    }

    private static async Task WriteRequestAsync(HttpRequestMessage request, string file, CancellationToken cancellationToken)
    {
        var head = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{request.Method} {request.RequestUri!.PathAndQuery} HTTP/1.1\nHost: {request.RequestUri.Authority}\n");
        AddHeaders(head, request.Headers.NonValidated);
        // A slow content is sent once, and slowly; it knows its bytes.
        var body = request.Content switch
        {
            null => [],
            SlowContent slow => slow.Body.ToArray(),
            var content => await content.ReadAsByteArrayAsync(cancellationToken),
        };
        if (request.Content is not null)
            AddHeaders(head, request.Content.Headers.NonValidated);
        Write(file, head.ToString(), body);
    }

    private static string HeadOf(HttpResponseMessage response)
    {
        var head = new StringBuilder().Append(CultureInfo.InvariantCulture, $"HTTP/{response.Version} {(int)response.StatusCode} {response.ReasonPhrase}\n");
        AddHeaders(head, response.Headers.NonValidated);
        AddHeaders(head, response.Content.Headers.NonValidated);
        return head.ToString();
    }

    private static void AddHeaders(StringBuilder head, System.Net.Http.Headers.HttpHeadersNonValidated headers)
    {
        foreach (var (name, values) in headers)
        {
            foreach (var value in values)
                head.Append(name).Append(": ").Append(name is CarrierRequest.KeyHeader or CarrierRequest.TokenHeader ? Masker.Mask : value).Append('\n');
        }
    }

    private static void Write(string file, string head, ReadOnlySpan<byte> body)
    {
        using var stream = File.Create(file);
        stream.Write(Encoding.UTF8.GetBytes(head + "\n"));
        stream.Write(body);
    }

    /// <summary>A content that is copied while it is read; when it is disposed of, all that came is handed on.</summary>
    private sealed class CopiedContent : HttpContent
    {
        private readonly HttpContent _inner;
        private readonly Action<byte[]> _done;
        private readonly MemoryStream _copy = new();
        private bool _isDone;

        public CopiedContent(HttpContent inner, Action<byte[]> done)
        {
            (_inner, _done) = (inner, done);
            foreach (var (name, values) in inner.Headers.NonValidated)
                Headers.TryAddWithoutValidation(name, values);
        }

        protected override async Task<Stream> CreateContentReadStreamAsync() => new CopyingStream(await _inner.ReadAsStreamAsync(), _copy);

        protected override Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context) => _inner.CopyToAsync(stream);

        protected override bool TryComputeLength(out long length)
        {
            length = _inner.Headers.ContentLength ?? 0;
            return _inner.Headers.ContentLength is not null;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing && !_isDone)
            {
                _isDone = true;
                _done(_copy.ToArray());
                _inner.Dispose();
                _copy.Dispose();
            }

            base.Dispose(disposing);
        }
    }

    private sealed class CopyingStream(Stream inner, MemoryStream copy) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await inner.ReadAsync(buffer, cancellationToken);
            Keep(buffer.Span[..read]);
            return read;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, count);
            Keep(buffer.AsSpan(offset, read));
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }

        private void Keep(ReadOnlySpan<byte> bytes)
        {
            if (copy.Length < MaxBytes)
                copy.Write(bytes);
        }
    }
}
