namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>A stub and its place among the others.</summary>
/// <param name="Stub">The stub.</param>
/// <param name="Number">Counts up with each stub that is added; an edited stub keeps its own.</param>
internal sealed record IndexedStub(Stub Stub, long Number)
{
    /// <summary>Orders as WireMock tries them: by priority, and of equals the newest first.</summary>
    public static IComparer<IndexedStub> Trial { get; } = Comparer<IndexedStub>.Create(Compare);

    public static int Compare(IndexedStub one, IndexedStub other)
    {
        var byPriority = one.Stub.Priority.CompareTo(other.Stub.Priority);
        return byPriority != 0 ? byPriority : other.Number.CompareTo(one.Number);
    }
}
