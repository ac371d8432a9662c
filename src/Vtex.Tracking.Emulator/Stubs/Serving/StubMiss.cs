using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Tells who looks at a 404 which stub came nearest.</summary>
internal sealed class StubMiss(StubRequest request, UniverseStubs? own, UniverseStubs common) : IMissNote
{
    public string? Describe()
    {
        var stubs = (own?.Book.All ?? []).Concat(common.Book.All);
        if (stubs.MinBy(stub => stub.Request.Measure(request).Distance) is not { } nearest)
            return null;
        var name = nearest.Name is { Length: > 0 } given ? $"'{given}' ({nearest.Id})" : $"{nearest.Id}";
        var difference = nearest.Request.FirstDifference(request)
            ?? "it matches, but its scenario is in another state, or 'skip' or 'times' keeps it from answering.";
        return $"No stub matches it either; the nearest is {name}: {difference}";
    }
}
