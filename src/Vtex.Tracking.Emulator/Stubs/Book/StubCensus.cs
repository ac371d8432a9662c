namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Counts the stubs of all books of an emulator, so that a request need not look where there is nothing.</summary>
internal sealed class StubCensus
{
    private int _all;
    private int _ofUniverses;

    public bool HasAny => Volatile.Read(ref _all) > 0;

    public bool HasAnyOfUniverses => Volatile.Read(ref _ofUniverses) > 0;

    public void Add(int stubs, bool ofUniverse)
    {
        Interlocked.Add(ref _all, stubs);
        if (ofUniverse)
            Interlocked.Add(ref _ofUniverses, stubs);
    }
}
