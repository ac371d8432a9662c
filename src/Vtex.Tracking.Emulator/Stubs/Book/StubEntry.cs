using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>A stub in a book, with what it has done there.</summary>
internal sealed class StubEntry(Stub stub)
{
    private readonly Lazy<ulong> _seed = new(() => SeedOf(stub));
    private long _answers;

    public Stub Stub { get; } = stub;

    /// <summary>What is random in its answers comes from here; equal stubs have equal ones, whatever their ids.</summary>
    public ulong Seed => _seed.Value;

    /// <summary>How many requests it has let pass.</summary>
    public int Skipped { get; set; }

    /// <summary>How many requests it has taken.</summary>
    public long Answers => Interlocked.Read(ref _answers);

    /// <summary>Whether it was edited, removed or dropped; then it takes no more.</summary>
    public bool IsGone { get; set; }

    /// <summary>Whether it takes every request that it matches, so that nothing has to be looked up.</summary>
    public bool TakesAll => Stub is { Scenario: null, Skip: 0, Times: null };

    /// <summary>Whether it has taken all that it may.</summary>
    public bool IsUsedUp => Stub.Times is { } times && Answers >= times;

    /// <summary>Takes a request.</summary>
    /// <returns>Which one it is, from 1.</returns>
    public long Take() => Interlocked.Increment(ref _answers);

    private static ulong SeedOf(Stub stub) => StableHash.Mix(
        StableHash.Of(stub.Mapping["request"]?.ToJsonString() ?? ""),
        StableHash.Of(stub.Mapping["response"]?.ToJsonString() ?? ""));
}
