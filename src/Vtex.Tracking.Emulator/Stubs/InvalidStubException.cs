namespace Vtex.Tracking.Emulator;

/// <summary>Thrown when mapping files cannot be used. The message lists every problem of every file.</summary>
public sealed class InvalidStubException : Exception
{
    internal InvalidStubException(string message)
        : base(message)
    {
    }
}
