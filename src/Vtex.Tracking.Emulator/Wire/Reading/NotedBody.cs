using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Reads a body; when it is taken, <see cref="NoticeHeader"/> tells what a strict universe would have refused.</summary>
internal static class NotedBody
{
    /// <exception cref="FaultyRequestException">The body has faults (400).</exception>
    public static T Read<T>(HttpContext context, JsonElement root, bool strict, Func<JsonElement, FaultList, T> read) =>
        Read(context, root, strict, faults => read(root, faults), read.Method);

    /// <param name="context">The request.</param>
    /// <param name="root">The object.</param>
    /// <param name="path">Where it is.</param>
    /// <param name="strict">Whether the universe is strict.</param>
    /// <param name="read">Reads the object.</param>
    /// <exception cref="FaultyRequestException">The body has faults (400).</exception>
    public static T ReadObject<T>(HttpContext context, JsonElement root, string path, bool strict, Func<ObjectReader, T> read) =>
        Read(context, root, strict, faults => read(ObjectReader.Of(root, path, faults)), read.Method);

    private static T Read<T>(HttpContext context, JsonElement root, bool strict, Func<FaultList, T> read, MethodInfo reader)
    {
        var faults = WireFaults.Create(strict);
        var value = read(faults);
        faults.ThrowIfAny();
        NoticeHeader.Add(context, strict ? faults.Notices : [.. faults.Notices, .. UnknownFields.Find(root, reader, read)]);
        return value;
    }
}

/// <summary>
/// Finds fields that nothing reads. That costs a second reading, so it is done once for all bodies with the same names at the
/// same places, which most bodies of a program are.
/// </summary>
internal static class UnknownFields
{
    private const int MaxShapes = 1_000;

    private static readonly ConcurrentDictionary<(MethodInfo Reader, int Shape), bool> ShapesWithout = new();

    public static IReadOnlyList<Fault> Find<T>(JsonElement root, MethodInfo reader, Func<FaultList, T> read)
    {
        var shape = (reader, ShapeOf(root));
        if (ShapesWithout.ContainsKey(shape))
            return [];
        var faults = WireFaults.Create(refusesUnknown: true);
        read(faults);
        var found = faults.Complete();
        if (found.Count == 0 && ShapesWithout.Count < MaxShapes)
            ShapesWithout.TryAdd(shape, true);
        return found;
    }

    // Neighbours of the same shape count once, so that the length of a list makes no other shape.
    private static int ShapeOf(JsonElement element)
    {
        var shape = new HashCode();
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
            {
                shape.AddBytes(JsonMarshal.GetRawUtf8PropertyName(property));
                shape.Add(ShapeOf(property.Value));
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            int? last = null;
            foreach (var item in element.EnumerateArray())
            {
                var next = ShapeOf(item);
                if (next != last)
                    shape.Add(next);
                last = next;
            }
        }

        return shape.ToHashCode();
    }
}
