namespace Vtex.Tracking.Emulator.Journal;

/// <summary>What a journal knows of one request beside its bytes. A struct in an array that is used again and again.</summary>
internal struct JournalSlot
{
    /// <summary>The number of the request in the emulator, from 1, in the order of arrival.</summary>
    public long Number;

    /// <summary>Where its bytes begin in the journal's array.</summary>
    public int Offset;

    public int HeadLength;

    public int BodyLength;

    public bool IsBodyCut;

    public bool AreHeadersCut;

    /// <summary>On the clock of its universe.</summary>
    public DateTimeOffset Received;

    public AnsweredBy By;

    /// <summary>The name of the fault or stub that answered.</summary>
    public string? Name;

    /// <summary>The status of the answer; 0 while there is none, or when the connection failed instead.</summary>
    public int Status;

    /// <summary>In real time.</summary>
    public TimeSpan Took;

    public readonly int Length => HeadLength + BodyLength;
}
