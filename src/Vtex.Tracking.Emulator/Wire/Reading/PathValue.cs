using System.Diagnostics.CodeAnalysis;
using Vtex.Tracking.Emulator.World.Text;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Checks texts of a body by which something is found at a path later on.</summary>
internal static class PathValue
{
    /// <summary>Notes a fault when no path can have a value as a segment; whether it is there is for others to check.</summary>
    /// <param name="reader">Reads the object that holds it.</param>
    /// <param name="name">The field.</param>
    /// <param name="value">Its value, if it has one.</param>
    /// <returns>The value.</returns>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Addressable(this ObjectReader reader, string name, string? value)
    {
        if (value is { Length: > 0 } && PathSegment.FindFault(value) is { } fault)
            reader.Fault(name, fault);
        return value;
    }
}
