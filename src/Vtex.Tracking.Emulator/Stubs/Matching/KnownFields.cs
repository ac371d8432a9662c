using System.Text.Json;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Notes what nobody would read, so that nothing of a mapping is ignored silently.</summary>
internal static class KnownFields
{
    /// <inheritdoc cref="RefuseOthers(JsonElement, string, FaultList, IReadOnlyCollection{string}, IReadOnlyCollection{string})"/>
    public static void RefuseOthers(JsonElement element, string path, FaultList faults, IReadOnlyCollection<string> known) =>
        RefuseOthers(element, path, faults, known, []);

    /// <param name="element">The object; anything else is passed over.</param>
    /// <param name="path">Where it stands.</param>
    /// <param name="faults">Takes what is wrong.</param>
    /// <param name="known">The fields that are read; their case counts.</param>
    /// <param name="notSupported">Fields that WireMock knows and the emulator does not.</param>
    public static void RefuseOthers(
        JsonElement element, string path, FaultList faults, IReadOnlyCollection<string> known, IReadOnlyCollection<string> notSupported)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return;
        foreach (var name in element.EnumerateObject().Select(field => field.Name).Where(name => !known.Contains(name)))
        {
            faults.Add($"{path}.{name}", notSupported.Contains(name)
                ? "is not supported by the emulator."
                : $"is not a field of a mapping here. Nearest: {known.MinBy(other => EditDistance.Between(other, name))}.");
        }
    }
}
