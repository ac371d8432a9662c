namespace Vtex.Tracking.DependencyInjection;

/// <summary>How many clients the factory keeps that were made at run time.</summary>
internal sealed record FactoryCapacity(int MaximumClients);
