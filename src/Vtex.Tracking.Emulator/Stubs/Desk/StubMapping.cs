using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>A stub that is there.</summary>
public sealed class StubMapping
{
    internal StubMapping(Stub stub)
    {
        Id = stub.Id;
        Title = stub.Name;
        Priority = stub.Priority;
        Json = stub.Mapping.ToJsonString(WireJson.Types.Options);
    }

    /// <summary>Its id.</summary>
    public Guid Id { get; }

    /// <summary>Its title: the <c>name</c> of the mapping, if it has one.</summary>
    public string? Title { get; }

    /// <summary>Its priority: 1 goes first, 5 is the default.</summary>
    public int Priority { get; }

    /// <summary>The WireMock mapping.</summary>
    public string Json { get; }

    /// <summary>The mapping.</summary>
    public override string ToString() => Json;
}
