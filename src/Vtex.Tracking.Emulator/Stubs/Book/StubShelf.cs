namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>The stubs of a book at one moment, in the order in which they are asked. It never changes.</summary>
internal sealed class StubShelf
{
    private readonly Dictionary<Stub, StubEntry> _entries;
    private readonly Stub[] _inOrder;

    /// <param name="entries">Oldest first.</param>
    public StubShelf(IReadOnlyList<StubEntry> entries)
    {
        _entries = entries.ToDictionary(entry => entry.Stub, (IEqualityComparer<Stub>)ReferenceEqualityComparer.Instance);
        _inOrder = [.. entries.Reverse().Select(entry => entry.Stub).OrderBy(stub => stub.Priority)];
    }

    /// <summary>Those that match a request, first of all the one that goes first.</summary>
    public IEnumerable<StubEntry> Matching(StubRequest request)
    {
        foreach (var stub in _inOrder)
        {
            if (stub.Request.Matches(request))
                yield return _entries[stub];
        }
    }
}
