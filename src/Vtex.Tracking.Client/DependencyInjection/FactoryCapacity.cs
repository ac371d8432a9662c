namespace Vtex.Tracking.DependencyInjection;

/// <summary>The number of clients that the factory keeps that were made at run time.</summary>
internal sealed record FactoryCapacity(int MaxClients);
