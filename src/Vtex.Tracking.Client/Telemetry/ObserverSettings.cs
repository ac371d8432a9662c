using Microsoft.Extensions.Logging;

namespace Vtex.Tracking.Telemetry;

/// <summary>The part of a client's options that telemetry needs.</summary>
/// <param name="TimeProvider">The client's clock.</param>
/// <param name="LoggerFactory">Where the client logs; nowhere when null.</param>
/// <param name="Account">The name that the client is registered by; null for a client without one.</param>
/// <param name="MachineClock">The clock by which a standstill of the client's is noticed.</param>
internal sealed record ObserverSettings(
    TimeProvider TimeProvider, ILoggerFactory? LoggerFactory, string? Account, TimeProvider MachineClock);
