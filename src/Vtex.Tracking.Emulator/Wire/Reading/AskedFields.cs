using System.Text.Json;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Finds the fields of an object that nobody has asked for, and those that are given more than once.</summary>
internal sealed class AskedFields(JsonElement element, string path)
{
    private const int MaxNameLength = 100;

    private readonly HashSet<string> _asked = new(StringComparer.OrdinalIgnoreCase);
    private bool _anyOther;

    public void Add(string name) => _asked.Add(name);

    /// <summary>Takes any field: what the object is for could not be read.</summary>
    public void AllowOthers() => _anyOther = true;

    public void RefuseOthers(FaultList faults)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in element.EnumerateObject())
        {
            if (faults.IsFull)
                return;
            if (!_anyOther && !_asked.Contains(property.Name))
                Refuse(property.Name, $"{path}.", _asked, faults, "field");
            else if (!seen.Add(property.Name))
                faults.Add($"{path}.{Shorten(property.Name)}", "is given more than once. Upper and lower case make no difference.");
        }
    }

    /// <summary>Notes a name that is not one of the known, with the nearest of those.</summary>
    public static void Refuse(string name, string parent, IReadOnlyCollection<string> known, FaultList faults, string kind)
    {
        name = Shorten(name);
        var nearest = known.MinBy(other => EditDistance.Between(other, name));
        faults.Add(parent + name, nearest is null
            ? $"is not a {kind} of this request, which takes none."
            : $"is not a {kind} of this request. Nearest: {nearest}.");
    }

    // A long name costs nobody time, nor the answer its size.
    private static string Shorten(string name) => name.Length > MaxNameLength ? name[..MaxNameLength] : name;
}
