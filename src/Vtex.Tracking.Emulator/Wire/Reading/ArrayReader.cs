using System.Globalization;
using System.Text.Json;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Walks the elements of a JSON array, each with its path.</summary>
internal static class ArrayReader
{
    /// <param name="element">What should be an array.</param>
    /// <param name="path">Where it is.</param>
    /// <param name="faults">What is wrong.</param>
    /// <param name="readElement">Reads one element.</param>
    /// <param name="max">How many elements it may have; of a longer one none is read.</param>
    public static List<T> Read<T>(
        JsonElement element, string path, FaultList faults, Func<JsonElement, string, FaultList, T> readElement,
        int max = int.MaxValue)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            faults.Add(path, $"must be an array, is {JsonKind.Name(element)}.");
            return [];
        }

        if (element.GetArrayLength() is var length && length > max)
        {
            faults.Add(path, string.Create(CultureInfo.InvariantCulture, $"has {length} entries; at most {max} are taken."));
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
