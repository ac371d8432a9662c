using System.Runtime.CompilerServices;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>The stubs of some buckets that a method may meet, merged into the order in which they are tried.</summary>
/// <remarks>Goes through them once, without allocating: <c>foreach</c> takes the value itself.</remarks>
internal struct StubCandidates(string method)
{
    private const int MostBuckets = StubFolder.Deepest + 2;

    private Buckets _buckets;
    private Places _places;
    private int _count;

    public Stub Current { get; private set; } = null!;

    public readonly StubCandidates GetEnumerator() => this;

    public void Add(IndexedStub[] bucket)
    {
        if (bucket.Length > 0)
            _buckets[_count++] = bucket;
    }

    public bool MoveNext()
    {
        while (Next() is { } stub)
        {
            if (stub.Request.Method?.Matches(method) == false)
                continue;
            Current = stub;
            return true;
        }

        return false;
    }

    private Stub? Next()
    {
        var first = -1;
        for (var bucket = 0; bucket < _count; bucket++)
        {
            if (_places[bucket] < _buckets[bucket].Length && (first < 0 || IndexedStub.Compare(Head(bucket), Head(first)) < 0))
                first = bucket;
        }

        return first < 0 ? null : _buckets[first][_places[first]++].Stub;
    }

    private readonly IndexedStub Head(int bucket) => _buckets[bucket][_places[bucket]];

    [InlineArray(MostBuckets)]
    private struct Buckets
    {
        private IndexedStub[] _first;
    }

    [InlineArray(MostBuckets)]
    private struct Places
    {
        private int _first;
    }
}
