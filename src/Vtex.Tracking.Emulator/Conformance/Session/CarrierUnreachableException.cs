namespace Vtex.Tracking.Emulator;

/// <summary>The app under test cannot be reached: nothing was checked. The message says why.</summary>
public sealed class CarrierUnreachableException : Exception
{
    internal CarrierUnreachableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
