namespace Vtex.Tracking;

/// <summary>
/// The clients of many accounts: those that were registered by name, and those that are known only at run time.
/// Safe for use by many threads at once.
/// </summary>
public interface IVtexTrackingClientFactory
{
    /// <summary>The client of an account that was registered by name, or made before at run time.</summary>
    /// <param name="account">The name of the account; case matters.</param>
    /// <returns>The same client each time.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="InvalidOperationException">There is no such account.</exception>
    IVtexTrackingClient GetClient(string account);

    /// <summary>
    /// The client of an account, which is made when it is first asked for, and kept. Each has its own login and its own
    /// HTTP client, named <c>Vtex.Tracking:</c> and the account.
    /// </summary>
    /// <remarks>
    /// The number of clients made so is bounded, 1,000 by default (see
    /// <see cref="VtexTrackingServiceCollectionExtensions.AddVtexTrackingClientFactory"/>). None is dropped by itself:
    /// it would forget its login and when it may call again. Names must therefore come from your own list of accounts,
    /// never from what a stranger typed.
    /// </remarks>
    /// <param name="account">The name of the account; case matters.</param>
    /// <param name="configure">
    /// Sets the options. Called only when the client is made; for an account that has one already it is passed over.
    /// </param>
    /// <returns>The same client each time.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="InvalidOperationException">There is no room for another client.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">
    /// The options are faulty; all faults are named. Nothing is kept then.
    /// </exception>
    IVtexTrackingClient GetOrAddClient(string account, Action<VtexTrackingOptions> configure);

    /// <summary>
    /// Forgets a client that was made at run time, for instance because its password changed or the account is gone.
    /// It is disposed: its calls fail from then on.
    /// </summary>
    /// <param name="account">The name of the account; case matters.</param>
    /// <returns>Whether there was one. Clients registered by name stay.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    bool RemoveClient(string account);
}
