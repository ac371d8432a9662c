namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>What a journal knows of one request beside its bytes. A struct in an array that is used again and again.</summary>
internal struct JournalSlot
{
    /// <summary>The number of the request in the emulator, from 1; its id is made of it.</summary>
    public long Number;

    /// <summary>Where its bytes begin in the journal's array.</summary>
    public int Offset;

    public int HeadLength;

    public int BodyLength;

    /// <summary>Whether the body was too large to be kept whole.</summary>
    public bool IsCut;

    /// <summary>Removed by hand; its bytes are free when its turn comes.</summary>
    public bool IsRemoved;

    /// <summary>On the emulator's clock.</summary>
    public DateTimeOffset Received;

    public JournalOutcome Outcome;

    public readonly int Length => HeadLength + BodyLength;
}
