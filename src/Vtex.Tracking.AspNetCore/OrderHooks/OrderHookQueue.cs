using System.Threading.Channels;

namespace Vtex.Tracking.AspNetCore.OrderHooks;

/// <summary>Holds the changes that wait for the handler, and remembers the latest ones.</summary>
internal sealed class OrderHookQueue(OrderHookOptions options)
{
#if NET9_0_OR_GREATER
    private readonly Lock _gate = new();
#else
    private readonly object _gate = new();
#endif
    private readonly Channel<OrderHookNotification> _channel = Channel.CreateBounded<OrderHookNotification>(
        new BoundedChannelOptions(options.Capacity) { SingleReader = true });
    private readonly HashSet<ChangeKey> _known = [];
    private readonly Queue<ChangeKey> _order = new();

    public ChannelReader<OrderHookNotification> Reader => _channel.Reader;

    /// <summary>Takes a change, unless it was taken before.</summary>
    /// <returns>Whether it is taken now or was before; false when too many wait, or the app stops.</returns>
    public bool TryAdd(OrderHookNotification notification)
    {
        var key = ChangeKey.Of(notification);
        lock (_gate)
        {
            if (key is { } known && _known.Contains(known))
                return true;
            if (!_channel.Writer.TryWrite(notification))
                return false;
            if (key is not { } added)
                return true;
            _known.Add(added);
            _order.Enqueue(added);
            while (_order.Count > options.RememberedChanges)
                _known.Remove(_order.Dequeue());
            return true;
        }
    }

    /// <summary>Forgets a change that could not be handled, so that it is taken when it comes again.</summary>
    public void Forget(OrderHookNotification notification)
    {
        if (ChangeKey.Of(notification) is not { } key)
            return;
        lock (_gate)
            _known.Remove(key);
    }

    /// <summary>Takes no more.</summary>
    public void Complete() => _channel.Writer.TryComplete();

    private readonly record struct ChangeKey(string OrderId, string State, DateTimeOffset At)
    {
        /// <summary>Returns null for a change without a time that can be read: an order may come to a status more than once.</summary>
        public static ChangeKey? Of(OrderHookNotification notification) =>
            (notification.CurrentChange ?? notification.LastChange) is { } at ? new(notification.OrderId, notification.State, at) : null;
    }
}
