using System.Text.Json;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Notes every field of an object that has no meaning there: a mapping must not be obeyed in part.</summary>
internal static class KnownFields
{
    public static void RefuseOthers(JsonElement element, string path, FaultList faults, IReadOnlyCollection<string> names)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return;
        foreach (var property in element.EnumerateObject())
        {
            if (names.Contains(property.Name))
                continue;
            var nearest = names.MinBy(name => EditDistance.Between(name, property.Name));
            faults.Add($"{path}.{property.Name}", $"is not known to the emulator. Nearest: {nearest}.");
        }
    }
}
