namespace Vtex.Tracking.Client.Tests.Transport;

/// <summary>Tests that change the proxy of the process, so that none other runs meanwhile.</summary>
[CollectionDefinition(nameof(MachineProxy), DisableParallelization = true)]
public sealed class MachineProxy;
