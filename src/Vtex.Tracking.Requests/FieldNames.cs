using System.Text.Json;

namespace Vtex.Tracking.Requests;

/// <summary>Finds the fields of an object that nothing has read, and those that are given more than once.</summary>
internal sealed class FieldNames(JsonElement element, string path)
{
    private const int MaxNameLength = 100;

    private readonly HashSet<string> _read = new(StringComparer.OrdinalIgnoreCase);
    private bool _allowsOthers;

    public void Add(string name) => _read.Add(name);

    /// <summary>Accepts any field, because the purpose of the object could not be read.</summary>
    public void AllowOthers() => _allowsOthers = true;

    public void RefuseOthers(FaultList faults)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in element.EnumerateObject())
        {
            if (faults.IsFull)
                return;
            if (!_allowsOthers && !_read.Contains(property.Name))
                faults.Add(Unknown(property.Name, $"{path}.", _read, "field"));
            else if (!seen.Add(property.Name))
                faults.Add($"{path}.{Shorten(property.Name)}", "is given more than once. Upper and lower case make no difference.");
        }
    }

    /// <summary>Describes a name that is not one of the known, with the nearest of those.</summary>
    public static Fault Unknown(string name, string parent, IReadOnlyCollection<string> known, string kind)
    {
        name = Shorten(name);
        return new Fault(parent + name, NameDistance.Nearest(name, known) is { } nearest
            ? $"is not a {kind} of this request. Nearest: {nearest}."
            : $"is not a {kind} of this request, which takes none.");
    }

    // A long name costs nobody time, nor the answer its size.
    private static string Shorten(string name) => name.Length > MaxNameLength ? name[..MaxNameLength] : name;
}
