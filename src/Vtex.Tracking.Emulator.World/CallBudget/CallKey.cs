namespace Vtex.Tracking.Emulator.World;

/// <summary>What is counted together: the calls of a client to an endpoint, with the same parameters or, when null, with any.</summary>
internal readonly record struct CallKey(string Identity, string Endpoint, string? Parameters);
