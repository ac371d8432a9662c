using System.Text.Json;
using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>A mapping that has been read: what it matches, how it answers, and its own JSON, which is what is shown and saved.</summary>
internal sealed record Stub
{
    public const int DefaultPriority = 5;

    public required Guid Id { get; init; }

    /// <summary>What people call it; null for nothing.</summary>
    public string? Name { get; init; }

    /// <summary>The mapping as it was given, with its <c>id</c> and <c>uuid</c>.</summary>
    public required JsonObject Mapping { get; init; }

    public required RequestPattern Request { get; init; }

    public required ResponsePlan Response { get; init; }

    /// <summary>1 goes first; of equals, the one that was added last.</summary>
    public int Priority { get; init; } = DefaultPriority;

    /// <summary>The folder in which it finds files; null for the one that the emulator was started with.</summary>
    public string? Files { get; init; }

    public ScenarioStep? Scenario { get; init; }

    /// <summary>How many matching requests it lets pass before it takes one (<c>skip</c>).</summary>
    public int Skip { get; init; }

    /// <summary>How many requests it takes (<c>times</c>); null for any number.</summary>
    public int? Times { get; init; }

    /// <summary>Reads a mapping and notes all that is wrong with it.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="path">Where it stands.</param>
    /// <param name="faults">Takes what is wrong.</param>
    /// <param name="newId">The id when the mapping has none, such as <see cref="StubId.Of"/> gives; null for a random one.</param>
    public static Stub Read(JsonElement mapping, string path, FaultList faults, Guid? newId = null) =>
        new StubReader(mapping, path, faults).Read(newId);
}
