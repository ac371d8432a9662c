using System.Text.Json;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>One step of a JSON path.</summary>
internal abstract class PathStep
{
    /// <summary>Whether it can lead to one place only.</summary>
    public virtual bool IsDefinite => false;

    /// <summary>Adds what it leads to from a node.</summary>
    public abstract void Select(JsonElement root, JsonElement node, List<JsonElement> found);
}
