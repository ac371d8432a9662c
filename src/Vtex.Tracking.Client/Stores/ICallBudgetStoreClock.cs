namespace Vtex.Tracking.CallBudget;

/// <summary>
/// Implemented by an <see cref="ICallBudgetStore"/> that has a clock of its own, such as that of its database server.
/// </summary>
/// <remarks>
/// The client compares its clock with the store's before it first uses the store and about once a minute after that.
/// When they differ by up to 15 minutes, it gives and reads all times by the store's clock, so that processes whose
/// clocks are wrong agree with each other. A clock that differs by more is taken to be meant, as that of a test. The
/// client also follows the store when its own clock is set back later. Chosen by us.
/// </remarks>
public interface ICallBudgetStoreClock
{
    /// <summary>Gets the present time of the store, UTC.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="CallBudgetStoreException">The store cannot be reached.</exception>
    ValueTask<DateTimeOffset> GetUtcNowAsync(CancellationToken cancellationToken = default);
}
