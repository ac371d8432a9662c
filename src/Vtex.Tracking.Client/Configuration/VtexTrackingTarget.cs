namespace Vtex.Tracking;

/// <summary>Specifies which systems a client may call.</summary>
public enum VtexTrackingTarget
{
    /// <summary>Any system that the options name.</summary>
    Any,

    /// <summary>
    /// No emulator: neither an emulator's address, wherever it is set, nor one of this machine, nor one without TLS.
    /// </summary>
    ProductionOnly,

    /// <summary>
    /// Anything but the real systems: no address under <c>vtextracking.com</c>, <c>vtex.com</c>, <c>myvtex.com</c> or
    /// <c>vtexcommercestable.com.br</c>.
    /// </summary>
    EmulatorOnly,
}
