using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Vtex.Tracking.Simulation.Checking;

/// <summary>Writes a state with all that its properties lead to, so that two states can be compared whatever is in them.</summary>
internal static class StateDump
{
    private const int MaxDepth = 12;

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    // What refers back to the whole, and what is only kept to answer faster: a carrier's list of labelled packages still
    // has those that ended, until somebody asks.
    private static readonly HashSet<string> LeftOut = new(StringComparer.Ordinal)
    {
        "Map", "Options", "Rendering", "EqualityContract", "SyncRoot", "IsDefault", "IsDefaultOrEmpty", "Clock", "Labelled",
    };

    public static string Of(object state)
    {
        var text = new StringBuilder();
        Write(text, state, 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value, int depth)
    {
        if (value is null || depth > MaxDepth)
        {
            text.Append('-');
            return;
        }

        // Types and functions are no state, wherever somebody keeps one.
        if (value is MemberInfo or Delegate)
            text.Append('-');
        else if (value is string or IFormattable or bool or Uri)
            text.Append(CultureInfo.InvariantCulture, $"{value}");
        else if (value is IDictionary entries)
            WriteAll(text, entries.Keys.Cast<object>().OrderBy(key => string.Create(CultureInfo.InvariantCulture, $"{key}"), StringComparer.Ordinal).SelectMany(key => new[] { key, entries[key] }), depth);
        else if (value is IEnumerable items)
            WriteAll(text, items.Cast<object?>(), depth);
        else
            WriteProperties(text, value, depth);
    }

    private static void WriteProperties(StringBuilder text, object value, int depth)
    {
        text.Append('{');
        foreach (var property in Properties.GetOrAdd(value.GetType(), PropertiesOf))
        {
            text.Append(property.Name).Append('=');
            Write(text, property.GetValue(value), depth + 1);
            text.Append(";\n");
        }

        text.Append('}');
    }

    private static void WriteAll(StringBuilder text, IEnumerable<object?> items, int depth)
    {
        text.Append('[');
        foreach (var item in items)
        {
            Write(text, item, depth + 1);
            text.Append(',');
        }

        text.Append(']');
    }

    private static PropertyInfo[] PropertiesOf(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && !LeftOut.Contains(property.Name) && !property.PropertyType.IsByRefLike)
            .OrderBy(property => property.Name, StringComparer.Ordinal),
    ];
}
