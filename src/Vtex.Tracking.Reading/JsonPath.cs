using System.Globalization;
using System.Text;

namespace Vtex.Tracking.Reading;

/// <summary>The path to the value that is being read. Written out only when it is asked for.</summary>
internal sealed class JsonPath
{
    private const int MaxNameLength = 100;

    private readonly List<(string? Name, int Index)> _steps = [];

    public int Depth => _steps.Count;

    public void Enter(string name) => _steps.Add((name, 0));

    public void Enter(int index) => _steps.Add((null, index));

    public void Leave() => _steps.RemoveAt(_steps.Count - 1);

    public override string ToString()
    {
        var path = new StringBuilder("$");
        foreach (var (name, index) in _steps)
        {
            if (name is null)
                path.Append('[').Append(index.ToString(CultureInfo.InvariantCulture)).Append(']');
            else if (IsPlain(name))
                path.Append('.').Append(name);
            else
                path.Append("['").Append(new StringBuilder(Shortened(name)).Replace("\\", "\\\\").Replace("'", "\\'")).Append("']");
        }

        return path.ToString();
    }

    /// <summary>Cuts a text, but not in the middle of a surrogate pair.</summary>
    public static string Shortened(string text, int maxLength = MaxNameLength)
    {
        if (text.Length <= maxLength)
            return text;
        var length = char.IsHighSurrogate(text[maxLength - 1]) ? maxLength - 1 : maxLength;
        return new StringBuilder(text, 0, length, length + 1).Append('…').ToString();
    }

    private static bool IsPlain(string name)
    {
        foreach (var character in name)
        {
            if (character is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'))
                return false;
        }

        return name.Length is > 0 and <= MaxNameLength && name[0] is not (>= '0' and <= '9');
    }
}
