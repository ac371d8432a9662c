using System.Text.Json;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Walks the elements of a JSON array, each with its path.</summary>
internal static class ArrayReader
{
    public static List<T> Read<T>(
        JsonElement element, string path, FaultList faults, Func<JsonElement, string, FaultList, T> readElement)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            faults.Add(path, $"must be an array, is {JsonKind.Name(element)}.");
            return [];
        }

        var read = new List<T>();
        foreach (var item in element.EnumerateArray())
        {
            if (faults.IsFull)
                break;
            read.Add(readElement(item, $"{path}[{read.Count}]", faults));
        }

        return read;
    }
}
