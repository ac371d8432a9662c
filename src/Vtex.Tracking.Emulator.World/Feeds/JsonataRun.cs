using System.Globalization;

namespace Vtex.Tracking.Emulator.World.Feeds;

/// <summary>One evaluation of an expression. After too many steps everything is nothing.</summary>
internal sealed class JsonataRun(int maxSteps)
{
    private int _steps;

    public object? Value(JsonataNode node, object? context)
    {
        if (++_steps > maxSteps)
            return null;
        return node switch
        {
            JsonataLiteral literal => literal.Value,
            JsonataContext => context,
            JsonataName name => Of(Items(context).Select(item => item is IReadOnlyDictionary<string, object?> members ? members.GetValueOrDefault(name.Name) : null)),
            JsonataPath path => Of(Items(Value(path.From, context)).Select(item => Value(path.Step, item))),
            JsonataFilter filter => Filter(Items(Value(filter.From, context)).ToList(), filter.Condition),
            JsonataList list => list.Items.SelectMany(item => Items(Value(item, context))).ToList(),
            JsonataCall call => Call(call.Function, [.. call.Arguments.Select(argument => Value(argument, context))]),
            JsonataBinary { Operator: "and" } both => IsTrue(Value(both.Left, context)) && IsTrue(Value(both.Right, context)),
            JsonataBinary { Operator: "or" } either => IsTrue(Value(either.Left, context)) || IsTrue(Value(either.Right, context)),
            JsonataBinary binary => Calculate(binary.Operator, Value(binary.Left, context), Value(binary.Right, context)),
            _ => throw new InvalidOperationException($"There is no such part of an expression: {node.GetType().Name}."),
        };
    }

    /// <summary>Determines whether a value counts as true.</summary>
    public static bool IsTrue(object? value) => value switch
    {
        null or JsonNothing => false,
        bool truth => truth,
        string text => text.Length > 0,
        decimal number => number != 0,
        IReadOnlyList<object?> list => list.Any(IsTrue),
        IReadOnlyDictionary<string, object?> members => members.Count > 0,
        _ => true,
    };

    private object? Filter(List<object?> items, JsonataNode condition)
    {
        if (condition is JsonataLiteral { Value: decimal index })
        {
            var place = index < 0 ? items.Count + index : index;
            return place >= 0 && place < items.Count ? items[(int)Math.Floor(place)] : null;
        }

        return Of(items.Where(item => IsTrue(Value(condition, item))));
    }

    private static object? Calculate(string sign, object? left, object? right) => sign switch
    {
        "=" => left is not null && right is not null && Same(left, right),
        "!=" => left is not null && right is not null && !Same(left, right),
        "in" => left is not null && Items(right).Any(item => item is not null && Same(left, item)),
        "&" => Text(left) + Text(right),
        "<" or "<=" or ">" or ">=" => Compare(left, right) is { } order && Holds(sign, order),
        _ => left is decimal one && right is decimal other ? Calculate(sign, one, other) : null,
    };

    private static decimal? Calculate(string sign, decimal left, decimal right)
    {
        try
        {
            return sign switch
            {
                "+" => left + right,
                "-" => left - right,
                "*" => left * right,
                _ => left / right,
            };
        }
        catch (ArithmeticException)
        {
            return null;
        }
    }

    private static bool Holds(string sign, int order) => sign switch
    {
        "<" => order < 0,
        "<=" => order <= 0,
        ">" => order > 0,
        _ => order >= 0,
    };

    private static int? Compare(object? left, object? right) => (left, right) switch
    {
        (decimal one, decimal other) => one.CompareTo(other),
        (string one, string other) => string.CompareOrdinal(one, other),
        _ => null,
    };

    private static bool Same(object left, object right) => left is IReadOnlyList<object?> ones && right is IReadOnlyList<object?> others
        ? ones.SequenceEqual(others)
        : left.Equals(right);

    private static object? Call(string function, object?[] arguments)
    {
        var first = arguments.ElementAtOrDefault(0);
        return function switch
        {
            "exists" => first is not null,
            "not" => !IsTrue(first),
            "count" => (decimal)Items(first).Count(),
            "sum" => Sum(Items(first)),
            "contains" => first is string text && arguments.ElementAtOrDefault(1) is string part && text.Contains(part, StringComparison.Ordinal),
            "lowercase" => (first as string)?.ToLowerInvariant(),
            "uppercase" => (first as string)?.ToUpperInvariant(),
            _ => first is null ? null : Text(first),
        };
    }

    private static decimal? Sum(IEnumerable<object?> items)
    {
        try
        {
            return items.OfType<decimal>().Sum();
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        JsonNothing => "null",
        bool truth => truth ? "true" : "false",
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        string text => text,
        _ => "",
    };

    private static IEnumerable<object?> Items(object? value) => value is IReadOnlyList<object?> list ? list : value is null ? [] : [value];

    // One value is itself, none is nothing.
    private static object? Of(IEnumerable<object?> values)
    {
        var items = values.SelectMany(Items).ToList();
        return items.Count switch
        {
            0 => null,
            1 => items[0],
            _ => items,
        };
    }
}
