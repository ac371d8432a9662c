namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Stubs that the same requests may meet, in the order in which they are tried. Never changed, only replaced.</summary>
internal static class StubBucket
{
    public static IndexedStub[] With(IndexedStub[] bucket, IndexedStub stub)
    {
        var at = ~Array.BinarySearch(bucket, stub, IndexedStub.Trial);
        var copy = new IndexedStub[bucket.Length + 1];
        bucket.AsSpan(0, at).CopyTo(copy);
        copy[at] = stub;
        bucket.AsSpan(at).CopyTo(copy.AsSpan(at + 1));
        return copy;
    }

    public static IndexedStub[] Without(IndexedStub[] bucket, IndexedStub stub)
    {
        var at = Array.BinarySearch(bucket, stub, IndexedStub.Trial);
        if (bucket.Length == 1)
            return [];
        var copy = new IndexedStub[bucket.Length - 1];
        bucket.AsSpan(0, at).CopyTo(copy);
        bucket.AsSpan(at + 1).CopyTo(copy.AsSpan(at));
        return copy;
    }
}
