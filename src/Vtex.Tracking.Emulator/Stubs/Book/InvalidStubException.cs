namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>A stub, or a pattern of requests, cannot be used as it is written.</summary>
public sealed class InvalidStubException : Exception
{
    internal InvalidStubException(IReadOnlyList<Wire.Fault> faults)
        : base(string.Join(" ", faults.Select(fault => $"{fault.Path} {fault.Message}"))) => Faults = faults;

    internal InvalidStubException(string file, InvalidStubException inner)
        : base($"The mapping file {file} cannot be used: {inner.Message}", inner) => Faults = inner.Faults;

    internal InvalidStubException(string message)
        : base(message) => Faults = [];

    internal IReadOnlyList<Wire.Fault> Faults { get; }
}
