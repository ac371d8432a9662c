using System.Collections.Concurrent;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>
/// Many stubs, found by the path of a request. Reading takes no lock and, for a path that no stub is about, no time that
/// grows with their number; changes are made one after another.
/// </summary>
/// <remarks>
/// A stub is in exactly one bucket: of its path when that is fixed, else of the folders that the paths it matches start
/// with, else of the rest. A bucket is an array in the order of trial; the buckets of a request are merged while reading.
/// </remarks>
internal sealed class StubIndex
{
    private readonly Lock _changes = new();
    private readonly Dictionary<Guid, IndexedStub> _byId = [];
    private readonly ConcurrentDictionary<string, IndexedStub[]> _paths = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IndexedStub[]> _folders = new(StringComparer.Ordinal);
    private volatile IndexedStub[] _rest = [];
    private volatile int _count;
    private long _numbers;

    public bool IsEmpty => _count == 0;

    /// <summary>Adds a stub as the newest; one of the same id gives way to it, and its place.</summary>
    public void Add(Stub stub)
    {
        lock (_changes)
        {
            var before = _byId.GetValueOrDefault(stub.Id);
            var added = new IndexedStub(stub, before?.Number ?? _numbers++);
            if (before is not null)
                Leave(before);
            Enter(added);
            _byId[stub.Id] = added;
            _count = _byId.Count;
        }
    }

    /// <returns>Whether there was such a stub.</returns>
    public bool Remove(Guid id)
    {
        lock (_changes)
        {
            if (!_byId.Remove(id, out var removed))
                return false;
            Leave(removed);
            _count = _byId.Count;
            return true;
        }
    }

    /// <summary>The stubs that may match, in the order in which they are tried; which do, their patterns say.</summary>
    /// <param name="method">The method of the request.</param>
    /// <param name="url">Its path and query, as sent.</param>
    public StubCandidates Candidates(string method, string url)
    {
        var found = new StubCandidates(method);
        if (IsEmpty)
            return found;

        var path = RequestReading.PathOf(url);
        if (!_paths.IsEmpty && _paths.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(path, out var bucket))
            found.Add(bucket);
        if (!_folders.IsEmpty)
        {
            var folders = _folders.GetAlternateLookup<ReadOnlySpan<char>>();
            for (var (end, depth) = (path.IndexOf('/') + 1, 0); end > 0 && depth < StubFolder.Deepest; depth++)
            {
                if (folders.TryGetValue(path[..end], out bucket))
                    found.Add(bucket);
                var next = path[end..].IndexOf('/') + 1;
                end = next == 0 ? 0 : end + next;
            }
        }

        found.Add(_rest);
        return found;
    }

    private void Enter(IndexedStub stub)
    {
        if (Bucket(stub) is not var (buckets, key))
            _rest = StubBucket.With(_rest, stub);
        else
            buckets[key] = StubBucket.With(buckets.GetValueOrDefault(key) ?? [], stub);
    }

    private void Leave(IndexedStub stub)
    {
        if (Bucket(stub) is not var (buckets, key))
            _rest = StubBucket.Without(_rest, stub);
        else if (StubBucket.Without(buckets[key], stub) is { Length: > 0 } left)
            buckets[key] = left;
        else
            buckets.TryRemove(key, out _);
    }

    private (ConcurrentDictionary<string, IndexedStub[]> Buckets, string Key)? Bucket(IndexedStub stub) =>
        stub.Stub.Request.Url switch
        {
            { ExactPath: { } path } => (_paths, path),
            { } url when StubFolder.Of(url.Prefix) is { } folder => (_folders, folder),
            _ => null,
        };
}
