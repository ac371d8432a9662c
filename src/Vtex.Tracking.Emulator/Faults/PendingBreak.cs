namespace Vtex.Tracking.Emulator.FaultInjection;

/// <summary>A feature of a request whose connection shall fail when every layer has recorded how it was answered.</summary>
/// <param name="Fault">How it fails.</param>
/// <param name="Body">The body of the answer that does not arrive whole; its status and headers are those of the response.</param>
/// <param name="Seed">The seed of the bytes that look random.</param>
internal sealed record PendingBreak(ConnectionFault Fault, byte[] Body, ulong Seed);
