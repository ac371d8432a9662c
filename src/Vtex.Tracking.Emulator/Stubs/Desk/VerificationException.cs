namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>
/// Requests did not come as they should have. The message says what was looked for, how often it came, what came nearest
/// and where that differs, and what came last; secrets in it are masked.
/// </summary>
public sealed class VerificationException : Exception
{
    internal VerificationException(string message)
        : base(message)
    {
    }
}
