namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>The path of a request: as text the whole, by number a segment, by name a variable of the mapping's template.</summary>
internal sealed class TemplatePath : Dictionary<string, object?>
{
    private readonly string _path;

    public TemplatePath(string path, IReadOnlyList<string> segments, IReadOnlyDictionary<string, string> variables)
        : base(StringComparer.Ordinal)
    {
        _path = path;
        for (var number = 0; number < segments.Count; number++)
            this[number.ToString(System.Globalization.CultureInfo.InvariantCulture)] = segments[number];
        foreach (var (name, value) in variables)
            this[name] = value;
    }

    public override string ToString() => _path;
}
