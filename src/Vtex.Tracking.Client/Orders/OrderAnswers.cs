using Vtex.Tracking.Transport;

namespace Vtex.Tracking.Orders;

/// <summary>Makes what the transport received into what callers get.</summary>
internal static class OrderAnswers
{
    public static async Task<T> Of<T>(Task<Received<T>> call)
        where T : class, IReceivedAnswer
    {
        var received = await call.ConfigureAwait(false);
        received.Value.Attach(received.Raw, received.Unreadable);
        return received.Value;
    }

    public static async Task<WriteResult> Accepted(Task<RawAnswer?> call, TimeProvider timeProvider)
    {
        var raw = await call.ConfigureAwait(false);
        return new WriteResult { AcceptedAt = timeProvider.GetUtcNow(), Raw = raw };
    }
}
