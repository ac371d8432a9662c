namespace Vtex.Tracking.Emulator.Tests;

/// <summary>A body of empty JSON and many spaces, whose end comes when the meter lets it.</summary>
internal sealed class MeteredBody(BodyMeter meter, int size) : Stream
{
    private long _position;

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_position == size)
            return 0;
        var count = (int)Math.Min(buffer.Length, size - _position);
        if (_position + count == size)
        {
            meter.Add(count, completes: true);
            while (!meter.TryOpen())
            {
                cancellationToken.ThrowIfCancellationRequested();
                await Task.Yield();
            }
        }
        else
        {
            meter.Add(count, completes: false);
        }

        buffer.Span[..count].Fill((byte)' ');
        if (_position == 0)
            "[]"u8.CopyTo(buffer.Span);
        _position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
