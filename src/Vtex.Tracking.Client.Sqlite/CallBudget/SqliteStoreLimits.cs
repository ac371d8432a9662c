namespace Vtex.Tracking.CallBudget;

/// <summary>Limits of a file and of waiting for it.</summary>
internal sealed record SqliteStoreLimits
{
    /// <summary>Chosen: ten times what the client's memory holds.</summary>
    public int MaxCalls { get; init; } = 100_000;

    /// <summary>Chosen: seldom enough to cost nothing, often enough to keep the file small.</summary>
    public uint ClaimsBetweenSweeps { get; init; } = 256;

    /// <summary>For tests: a disk that is full after so many pages. None by default.</summary>
    public int? MaxPages { get; init; }

    /// <summary>The clock of the machine.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Gets how long to wait for another process to let go of the file, in seconds. Chosen.</summary>
    public int LockTimeout { get; init; } = 5;
}
