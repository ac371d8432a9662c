using System.Globalization;
using System.Text;

namespace Vtex.Tracking.Validation;

/// <summary>
/// Walks through a request and collects its faults. Paths are put into words for faults only, so that a request
/// without any costs next to nothing. No message repeats a value: it might be personal.
/// </summary>
internal sealed class RequestCheck
{
    private readonly List<PathSegment> _path = new(4);
    private List<VtexRequestFault>? _faults;
    private HashSet<string>? _faultyPaths;

    public IReadOnlyList<VtexRequestFault> Faults => _faults ?? [];

    /// <summary>A text, as the contract describes it.</summary>
    public void Text(string name, string? value, bool required, int shortest, int longest)
    {
        if (string.IsNullOrEmpty(value) && required)
            Fault(name, "is missing.");
        else if (value is not null && TextLength.Of(value) is var length && (length < shortest || length > longest))
            Fault(name, LengthRule(shortest, longest));
    }

    /// <summary>A number, which JSON can only write when it is finite.</summary>
    public void Number(string name, double? value)
    {
        if (value is { } number && (double.IsNaN(number) || double.IsInfinity(number)))
            Fault(name, "must be a finite number.");
    }

    public void Object<T>(string name, T? value, bool required, Action<T, RequestCheck> check)
        where T : class
    {
        if (value is null)
        {
            if (required)
                Fault(name, "is missing.");
            return;
        }

        _path.Add(new(name, 0));
        check(value, this);
        Leave();
    }

    public void List<T>(string name, IReadOnlyList<T>? values, bool required, Action<T, RequestCheck> check)
        where T : class
    {
        if (values is null)
        {
            if (required)
                Fault(name, "is missing.");
            return;
        }

        _path.Add(new(name, 0));
        Items(values, check);
        Leave();
    }

    /// <summary>Texts that each count: none may be missing.</summary>
    public void Texts(string name, IReadOnlyList<string>? values, bool required)
    {
        if (values is null)
        {
            if (required)
                Fault(name, "is missing.");
            return;
        }

        _path.Add(new(name, 0));
        for (var index = 0; index < values.Count; index++)
        {
            if (string.IsNullOrEmpty(values[index]))
                Add($"{Path(null)}[{index.ToString(CultureInfo.InvariantCulture)}]", "is missing.");
        }

        Leave();
    }

    public void Items<T>(IReadOnlyList<T> values, Action<T, RequestCheck> check)
        where T : class
    {
        for (var index = 0; index < values.Count; index++)
        {
            _path.Add(new(null, index));
            if (values[index] is { } value)
                check(value, this);
            else
                Add(Path(null), "is missing.");
            Leave();
        }
    }

    /// <summary>Notes a fault of a property. One is enough: whatever follows is a consequence of the first.</summary>
    public void Fault(string name, string message) => Add(Path(name), message);

    private void Add(string path, string message)
    {
        _faultyPaths ??= new(StringComparer.Ordinal);
        _faults ??= [];
        if (_faultyPaths.Add(path))
            _faults.Add(new VtexRequestFault { Path = path, Message = message });
    }

    private void Leave() => _path.RemoveAt(_path.Count - 1);

    private string Path(string? name)
    {
        var path = new StringBuilder("$");
        foreach (var segment in _path)
        {
            if (segment.Name is { } property)
                path.Append('.').Append(property);
            else
                path.Append('[').Append(segment.Index.ToString(CultureInfo.InvariantCulture)).Append(']');
        }

        return name is null ? path.ToString() : path.Append('.').Append(name).ToString();
    }

    private static string LengthRule(int shortest, int longest) => (shortest, longest) switch
    {
        _ when shortest == longest => FormattableString.Invariant($"must have exactly {longest} characters."),
        (_, int.MaxValue) => FormattableString.Invariant($"must have at least {shortest} characters."),
        (0, _) => FormattableString.Invariant($"must have at most {longest} characters."),
        _ => FormattableString.Invariant($"must have {shortest} to {longest} characters."),
    };
}

/// <summary>One step into a JSON document: to a property, or to an item when there is no name.</summary>
internal readonly record struct PathSegment(string? Name, int Index);
