using Vtex.Tracking.Orders.Models;

namespace Vtex.Tracking;

/// <summary>
/// The hook: VTEX sends each change of an order to an address of yours. One hook for each application key. Needs the
/// permission "Feed v3 and Hook Admin" (documented).
/// </summary>
/// <remarks>
/// The receiving side is <c>MapVtexOrderHook</c> of the package Vtex.Tracking.AspNetCore. After three days without a
/// notification the configuration is removed (documented).
/// </remarks>
public interface IOrderHookClient
{
    /// <summary>Gets the configuration. No source describes this answer; it is read as what was saved (chosen).</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The configuration. What the service left out is null.</returns>
    /// <exception cref="VtexNotFoundException">This key has no hook.</exception>
    Task<HookSettings> GetConfigurationAsync(CancellationToken cancellationToken = default);

    /// <summary>Creates or changes the hook. VTEX first sends a ping to the address, which must answer 200 (documented).</summary>
    /// <param name="configuration">Which changes count, and where they go. The address must be https.</param>
    /// <param name="cancellationToken">Cancels the call. It may have taken effect by then.</param>
    /// <returns>When the service accepted it.</returns>
    /// <exception cref="VtexRequestRejectedException">The address is not https or did not answer the ping.</exception>
    /// <exception cref="VtexOrderConflictException">Filters of two types would mix: delete the configuration first.</exception>
    Task<WriteResult> ConfigureAsync(HookConfiguration configuration, CancellationToken cancellationToken = default);

    /// <summary>Deletes the hook.</summary>
    /// <param name="cancellationToken">Cancels the call. It may have taken effect by then.</param>
    /// <returns>When the service accepted it.</returns>
    /// <exception cref="VtexNotFoundException">This key has no hook.</exception>
    Task<WriteResult> DeleteConfigurationAsync(CancellationToken cancellationToken = default);
}
