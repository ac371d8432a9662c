using System.Threading.Channels;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Wakes a stream when something has happened, and now and then when nothing has. Ringing never waits.</summary>
internal sealed class StreamBell : IDisposable
{
    private readonly Channel<bool> _rung = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private readonly ITimer _heartbeat;

    public StreamBell(TimeProvider time, TimeSpan interval) =>
        _heartbeat = time.CreateTimer(_ => _rung.Writer.TryWrite(true), null, interval, interval);

    /// <summary>Something has happened. Rings that nobody has heard yet are one.</summary>
    public void Ring() => _rung.Writer.TryWrite(false);

    /// <returns>Whether it was only the heartbeat.</returns>
    public ValueTask<bool> WaitAsync(CancellationToken cancellationToken) => _rung.Reader.ReadAsync(cancellationToken);

    public void Dispose() => _heartbeat.Dispose();
}
