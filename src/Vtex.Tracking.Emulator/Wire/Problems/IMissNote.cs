namespace Vtex.Tracking.Emulator.Wire;

/// <summary>A feature of a request that says why nothing above the wire answered it.</summary>
internal interface IMissNote
{
    /// <summary>A sentence for who looks at a 404; null when there is nothing to say.</summary>
    string? Describe();
}
