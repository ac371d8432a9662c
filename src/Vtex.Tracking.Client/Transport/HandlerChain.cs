namespace Vtex.Tracking.Transport;

/// <summary>Prepares a chain of handlers that somebody else made for the SDK's requests.</summary>
internal static class HandlerChain
{
#if NET9_0_OR_GREATER
    private static readonly Lock Gate = new();
#else
    private static readonly object Gate = new();
#endif

    /// <summary>
    /// Puts a <see cref="SendOnceHandler"/> right before the handler at the end. Where there is no other handler than that
    /// one, there is nothing to guard against, and it is left as it is.
    /// </summary>
    /// <returns>Whether there are other handlers.</returns>
    /// <exception cref="ArgumentException">The chain was in use already, so that it cannot be changed.</exception>
    public static bool Prepare(HttpMessageHandler handler)
    {
        lock (Gate)
        {
            var (last, primary, isGuarded) = End(handler);
            if (last is null)
                return false;
            if (!isGuarded && primary is not null)
                Insert(last, primary);
            return true;
        }
    }

    /// <summary>The same, for a handler that gets others before it.</summary>
    public static HttpMessageHandler Guarded(HttpMessageHandler handler) =>
        Prepare(handler) ? handler : new SendOnceHandler(handler);

    /// <summary>Returns the handler at the end of a chain; null when the chain is not closed.</summary>
    public static HttpMessageHandler? PrimaryOf(HttpMessageHandler handler) => End(handler).Primary;

    private static (DelegatingHandler? Last, HttpMessageHandler? Primary, bool IsGuarded) End(HttpMessageHandler handler)
    {
        DelegatingHandler? last = null;
        var isGuarded = false;
        HttpMessageHandler? current = handler;
        while (current is DelegatingHandler delegating)
        {
            last = delegating;
            isGuarded |= delegating is SendOnceHandler;
            current = delegating.InnerHandler;
        }

        return (last, current, isGuarded);
    }

    private static void Insert(DelegatingHandler handler, HttpMessageHandler primary)
    {
        try
        {
            handler.InnerHandler = new SendOnceHandler(primary);
        }
        catch (InvalidOperationException exception)
        {
            throw new ArgumentException(
                $"The chain of handlers that ends in {handler.GetType().Name} has sent requests already, so the SDK cannot "
                + "make sure that none of its handlers repeats a write. Give the SDK a chain of its own, or make its "
                + "client before the chain is used.",
                nameof(handler),
                exception);
        }
    }
}
