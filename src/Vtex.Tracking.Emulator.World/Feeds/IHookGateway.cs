using Vtex.Tracking.Emulator.World.Hub;

namespace Vtex.Tracking.Emulator.World.Feeds;

/// <summary>Calls hooks. A call that fails is an answer too, which says why.</summary>
internal interface IHookGateway
{
    /// <summary>Why an address may not be called; null when it may.</summary>
    string? Refusal(Uri address);

    /// <summary>Sends the ping, or a notification.</summary>
    /// <param name="hook">The address and the headers.</param>
    /// <param name="account">The account that the change happened in.</param>
    /// <param name="change">The change; null for the ping.</param>
    /// <param name="cancellationToken">Gives up the call.</param>
    /// <exception cref="OperationCanceledException">The call was given up.</exception>
    Task<CallResult> SendAsync(HookConfigured hook, string account, OrderChange? change, CancellationToken cancellationToken);
}

/// <summary>Reaches nobody: the hooks of a universe that is outside an emulator.</summary>
internal sealed class NullHookGateway : IHookGateway
{
    public string? Refusal(Uri address) => null;

    public Task<CallResult> SendAsync(HookConfigured hook, string account, OrderChange? change, CancellationToken cancellationToken) =>
        Task.FromResult(new CallResult(CallFault.NoGateway));
}
